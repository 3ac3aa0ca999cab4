package org.guildhall.benchmarks;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.embedded.rest.EngineEndpoint;
import org.springframework.context.ApplicationContext;

/** As applications use the engine: the Camunda client with its defaults over the REST API, and a worker. */
final class ClientInstances implements InstanceRunner {

    private static final String PROCESS = "through-client";

    private final CamundaClient client;
    // An instance can end before the answer to its creation is here: whoever comes second tells the caller.
    private final Map<Long, Runnable> meeting = new ConcurrentHashMap<>();

    ClientInstances(ApplicationContext platform) {
        client = CamundaClient.newClientBuilder()
                .restAddress(platform.getBean(EngineEndpoint.class).address())
                .preferRestOverGrpc(true)
                .build();
        client.newDeployResourceCommand()
                .addResourceStringUtf8(InstanceRunner.model(PROCESS), PROCESS + ".bpmn")
                .send()
                .join();
        client.newWorker().jobType(PROCESS).handler(this::work).open();
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public void start(Runnable ended) {
        client.newCreateInstanceCommand()
                .bpmnProcessId(PROCESS)
                .latestVersion()
                .send()
                .thenAccept(instance -> meet(instance.getProcessInstanceKey(), ended))
                .exceptionally(InstanceRunner::tell);
    }

    private void work(JobClient jobs, ActivatedJob job) {
        jobs.newCompleteCommand(job)
                .send()
                .thenAccept(done -> meet(job.getProcessInstanceKey(), () -> {}))
                .exceptionally(InstanceRunner::tell);
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
        client.close();
    }
}
