package org.guildhall.embedded.engine;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.embedded.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine alone, on the database that tests share: starts and stops within a moment. One at a time. */
final class EngineOnTestDatabase implements AutoCloseable {

    private final EmbeddedEngine engine;

    private EngineOnTestDatabase(Path directory) {
        this.engine = new EmbeddedEngine(
                TestDatabase.dataSource(),
                TestDatabase.unpooled(),
                new EngineState(directory),
                new EngineTime(TestDatabase.dataSource()),
                new JobSignals(),
                SearchClientsProxy.noop(),
                Stream::empty);
    }

    /** Forgets what earlier tests left, and starts with one process deployed. */
    static EngineOnTestDatabase fresh(Path directory) throws Exception {
        new LogTable(TestDatabase.dataSource()).clear();
        EngineOnTestDatabase started = start(directory);
        DeploymentRecord deployment = new DeploymentRecord();
        deployment
                .resources()
                .add()
                .setResourceName("check.bpmn")
                .setResource(Bpmn.convertToString(Bpmn.createExecutableProcess("check")
                                .startEvent()
                                .serviceTask("Task_Check", task -> task.zeebeJobType("check.run"))
                                .endEvent()
                                .done())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        started.send(Command.of(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, deployment));
        return started;
    }

    /** Starts on what is there. */
    static EngineOnTestDatabase start(Path directory) {
        EngineOnTestDatabase started = new EngineOnTestDatabase(directory);
        started.engine.start();
        return started;
    }

    static JdbcClient jdbc() {
        return JdbcClient.create(TestDatabase.dataSource());
    }

    EmbeddedEngine engine() {
        return engine;
    }

    CommandResponse send(Command command) throws Exception {
        return engine.submit(command, Duration.ofSeconds(20)).get();
    }

    /** Starts an instance and tells its key. */
    long startCheck() throws Exception {
        ProcessInstanceCreationRecord creation = new ProcessInstanceCreationRecord().setBpmnProcessId("check");
        return send(Command.of(ValueType.PROCESS_INSTANCE_CREATION, ProcessInstanceCreationIntent.CREATE, creation))
                .value(ProcessInstanceCreationRecord.class)
                .getProcessInstanceKey();
    }

    /** Locks every job that is free, as a worker does that then dies, and tells their keys. */
    List<Long> lockChecks() throws Exception {
        return activate().getJobKeys();
    }

    /** Completes every job there is and tells of which instances they were. */
    List<Long> completeChecks() throws Exception {
        JobBatchRecord batch = activate();
        for (long job : batch.getJobKeys()) {
            send(Command.of(ValueType.JOB, JobIntent.COMPLETE, job, new JobRecord()));
        }
        return batch.getJobs().stream().map(it -> it.getProcessInstanceKey()).toList();
    }

    private JobBatchRecord activate() throws Exception {
        JobBatchRecord request = new JobBatchRecord()
                .setType("check.run")
                .setWorker("test")
                .setTimeout(Duration.ofMinutes(5).toMillis())
                .setMaxJobsToActivate(100)
                .setTenantIds(List.of(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
        return send(Command.of(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, request))
                .value(JobBatchRecord.class);
    }

    @Override
    public void close() {
        engine.close();
    }
}
