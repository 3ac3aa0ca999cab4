package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import io.camunda.zeebe.engine.Engine;
import java.util.List;
import java.util.Objects;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.springframework.beans.factory.ObjectProvider;

/** What the cluster looks like: one broker, one partition. */
final class TopologyEndpoints implements Endpoints {

    private static final String VERSION =
            Objects.requireNonNullElse(Engine.class.getPackage().getImplementationVersion(), "8.8");

    private final EmbeddedEngine engine;
    private final Purges purges;
    private final ObjectProvider<EngineEndpoint> endpoint;

    TopologyEndpoints(EmbeddedEngine engine, Purges purges, ObjectProvider<EngineEndpoint> endpoint) {
        this.engine = engine;
        this.purges = purges;
        this.endpoint = endpoint;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v2/topology", call -> topology()), Route.get("/v2/status", call -> status()));
    }

    private Answer topology() {
        Partition partition = new Partition();
        partition.setPartitionId(1);
        partition.setRole(Partition.RoleEnum.LEADER);
        partition.setHealth(engine.problem().isEmpty() ? Partition.HealthEnum.HEALTHY : Partition.HealthEnum.UNHEALTHY);
        BrokerInfo broker = new BrokerInfo();
        broker.setNodeId(0);
        broker.setHost("127.0.0.1");
        broker.setPort(endpoint.getObject().port());
        broker.setVersion(VERSION);
        broker.setPartitions(List.of(partition));
        TopologyResponse topology = new TopologyResponse();
        topology.setBrokers(List.of(broker));
        topology.setClusterSize(1);
        topology.setPartitionsCount(1);
        topology.setReplicationFactor(1);
        topology.setGatewayVersion(VERSION);
        topology.setLastCompletedChangeId(Integer.toString(purges.completed()));
        return Answer.json(topology);
    }

    private Answer status() {
        engine.problem().ifPresent(problem -> {
            throw new ProblemException(503, "UNAVAILABLE", problem);
        });
        return Answer.noContent();
    }
}
