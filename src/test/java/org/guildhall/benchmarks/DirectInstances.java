package org.guildhall.benchmarks;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.embedded.engine.ActivatedJob;
import org.guildhall.embedded.engine.Command;
import org.guildhall.embedded.engine.CommandResponse;
import org.guildhall.embedded.engine.EngineCommands;
import org.guildhall.embedded.engine.JobActivation;
import org.guildhall.embedded.engine.JobRequest;
import org.springframework.context.ApplicationContext;

/** The engine by method calls: the same commands and the same log, without client, HTTP and JSON. */
final class DirectInstances implements InstanceRunner {

    private static final String PROCESS = "direct";
    private static final JobRequest JOBS = new JobRequest(PROCESS, "benchmark", 32, Duration.ofMinutes(5), List.of());

    private final EngineCommands commands;
    private final JobActivation activation;
    private final Thread worker = new Thread(this::work, "direct-worker");
    // As with the client: whoever comes second tells the caller.
    private final Map<Long, Runnable> meeting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    DirectInstances(ApplicationContext platform) {
        commands = platform.getBean(EngineCommands.class);
        activation = platform.getBean(JobActivation.class);
        DeploymentRecord deployment = new DeploymentRecord();
        deployment
                .resources()
                .add()
                .setResourceName(PROCESS + ".bpmn")
                .setResource(InstanceRunner.model(PROCESS).getBytes(StandardCharsets.UTF_8));
        send(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, Command.NO_KEY, deployment)
                .join();
        worker.start();
    }

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public void start(Runnable ended) {
        send(
                        ValueType.PROCESS_INSTANCE_CREATION,
                        ProcessInstanceCreationIntent.CREATE,
                        Command.NO_KEY,
                        new ProcessInstanceCreationRecord()
                                .setBpmnProcessId(PROCESS)
                                .setVersion(-1))
                .thenAccept(created ->
                        meet(created.value(ProcessInstanceCreationRecord.class).getProcessInstanceKey(), ended))
                .exceptionally(InstanceRunner::tell);
    }

    private void work() {
        try {
            while (!closed) {
                for (ActivatedJob job : activation.activate(JOBS, Duration.ofSeconds(1), () -> closed)) {
                    send(ValueType.JOB, JobIntent.COMPLETE, job.key(), new JobRecord())
                            .thenAccept(done -> meet(job.job().getProcessInstanceKey(), () -> {}))
                            .exceptionally(InstanceRunner::tell);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<CommandResponse> send(
            ValueType valueType, Intent intent, long key, UnifiedRecordValue value) {
        return commands.submit(Command.of(valueType, intent, key, value));
    }

    private void meet(long instance, Runnable action) {
        Runnable other = meeting.putIfAbsent(instance, action);
        if (other != null) {
            meeting.remove(instance);
            other.run();
            action.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        activation.nudge(PROCESS);
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
