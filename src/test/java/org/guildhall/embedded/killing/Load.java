package org.guildhall.embedded.killing;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that start instances, complete their jobs, publish the messages they wait for and complete their user tasks,
 * whatever happens to the engine. Nobody repeats a start; everything else is repeated until it is acknowledged.
 */
final class Load implements AutoCloseable {

    static final String PROCESS = "killed";

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess(PROCESS)
            .startEvent()
            .serviceTask("Task_Work", task -> task.zeebeJobType("killed.work"))
            .intermediateCatchEvent(
                    "Event_Told",
                    event -> event.message(message -> message.name("told").zeebeCorrelationKeyExpression("id")))
            .userTask("Task_Confirm", task -> task.zeebeUserTask())
            .endEvent()
            .done();

    private static final int CLIENTS_PER_KIND = 2;
    private static final int MOST_UNDER_WAY = 80;

    private final PlatformProcess platform;
    private final Ledger ledger;
    private final CamundaClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> work = new ArrayList<>();
    private final BlockingQueue<String> toTell = new LinkedBlockingQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean starting = true;
    private volatile boolean over;

    private interface Step {
        void run() throws Exception;
    }

    Load(PlatformProcess platform, Ledger ledger) {
        this.platform = platform;
        this.ledger = ledger;
        this.client = CamundaClient.newClientBuilder()
                .restAddress(platform.address())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(Duration.ofSeconds(20))
                .build();
    }

    void begin() {
        await("the model is deployed")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(
                        () -> client.newDeployResourceCommand()
                                .addProcessModel(MODEL, "killed.bpmn")
                                .send()
                                .join()
                                .getProcesses(),
                        processes -> processes.size() == 1);
        for (int i = 0; i < CLIENTS_PER_KIND; i++) {
            go(this::start);
            go(this::workOnJobs);
            go(this::tell);
            go(this::confirm);
        }
    }

    /** Starts no more instances, and returns when all there are have ended. */
    void finish(Duration patience) {
        starting = false;
        await("all instances have ended")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> toTell.isEmpty() && underWay() == 0);
    }

    private long underWay() {
        return client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.state(io.camunda.client.api.search.enums.ProcessInstanceState.ACTIVE))
                .send()
                .join()
                .page()
                .totalItems();
    }

    private void start() throws Exception {
        await().pollInSameThread()
                .forever()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> over || starting && ledger.starts.size() - ledger.userTasks.size() <= MOST_UNDER_WAY);
        if (over) {
            return;
        }
        String id = "order-" + attempts.incrementAndGet();
        try {
            ledger.started(
                    id,
                    client.newCreateInstanceCommand()
                            .bpmnProcessId(PROCESS)
                            .latestVersion()
                            .variables(Map.of("id", id))
                            .send()
                            .join()
                            .getProcessInstanceKey());
        } finally {
            // It may have been started although nobody was told.
            toTell.add(id);
        }
    }

    private void workOnJobs() {
        List<ActivatedJob> jobs = client.newActivateJobsCommand()
                .jobType("killed.work")
                .maxJobsToActivate(5)
                .timeout(Duration.ofSeconds(10))
                .requestTimeout(Duration.ofMillis(500))
                .send()
                .join()
                .getJobs();
        for (ActivatedJob job : jobs) {
            if (acknowledged(() -> client.newCompleteCommand(job).send().join())) {
                ledger.jobCompleted(job.getKey());
            }
        }
    }

    private void tell() throws Exception {
        String id = toTell.poll(200, TimeUnit.MILLISECONDS);
        if (id == null) {
            return;
        }
        try {
            acknowledged(() -> ledger.published(
                    id,
                    client.newPublishMessageCommand()
                            .messageName("told")
                            .correlationKey(id)
                            .messageId(id)
                            .timeToLive(Duration.ofHours(1))
                            .send()
                            .join()
                            .getMessageKey()));
        } catch (Exception e) {
            toTell.add(id);
            throw e;
        }
    }

    private void confirm() throws Exception {
        List<UserTask> tasks = await().pollInSameThread()
                .forever()
                .pollInterval(Duration.ofMillis(20))
                .until(this::openTasks, open -> over || !open.isEmpty());
        for (UserTask task : tasks) {
            if (acknowledged(() -> client.newCompleteUserTaskCommand(task.getUserTaskKey())
                    .send()
                    .join())) {
                ledger.userTaskCompleted(task.getUserTaskKey());
            }
        }
    }

    /** False when it was done before: by another client, or by an attempt that nobody acknowledged. */
    private static boolean acknowledged(Runnable command) {
        try {
            command.run();
            return true;
        } catch (ProblemException e) {
            if (e.code() == 404 || e.code() == 409) {
                return false;
            }
            throw e;
        }
    }

    private void go(Step step) {
        work.add(threads.submit(() -> {
            while (!over) {
                try {
                    step.run();
                } catch (Exception e) {
                    await().pollInSameThread()
                            .atMost(Duration.ofMinutes(3))
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> over || platform.reachable());
                }
            }
        }));
    }

    private List<UserTask> openTasks() {
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.state(UserTaskState.CREATED))
                .page(page -> page.limit(20))
                .send()
                .join()
                .items();
    }

    @Override
    public void close() {
        over = true;
        threads.shutdown();
        client.close();
    }
}
