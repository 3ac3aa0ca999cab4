package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.IncidentResolutionRequest;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import java.util.List;
import org.guildhall.embedded.engine.Command;

/** Resolves incidents. */
final class IncidentEndpoints implements Endpoints {

    private final EngineGateway engine;

    IncidentEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v2/incidents/{incidentKey}/resolution", this::resolve));
    }

    private Answer resolve(Call call) throws Exception {
        long reference =
                Values.reference(call.body(IncidentResolutionRequest.class).getOperationReference());
        engine.send(new Command(
                ValueType.INCIDENT, IncidentIntent.RESOLVE, call.key("incidentKey"), new IncidentRecord(), reference));
        return Answer.noContent();
    }
}
