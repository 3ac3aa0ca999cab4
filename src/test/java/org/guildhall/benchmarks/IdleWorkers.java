package org.guildhall.benchmarks;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.guildhall.embedded.rest.EngineEndpoint;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The same models, with workers that answer at once with constant facts and user tasks that complete themselves. */
final class IdleWorkers implements Contender {

    private static final Pattern JOB_TYPE =
            Pattern.compile("<zeebe:(?:taskDefinition|taskListener)[^>]* type=\"([^\"]+)\"");
    private static final String CREATING = "inbox.taskCreating";
    private static final String LAST = "certification.activatePartner";

    private static final Map<String, Map<String, ?>> FACTS = Map.of(
            "recruitment.checkCompleteness",
            Map.of(
                    "applicationComplete",
                    true,
                    "partnerType",
                    "reseller",
                    "country",
                    "DE",
                    "yearsInBusiness",
                    12,
                    "employees",
                    40),
            "recruitment.checkDuplicates",
            Map.of("duplicatesFound", false),
            "due-diligence.openCase",
            Map.of(
                    "partyIds",
                    List.of(
                            UUID.randomUUID().toString(),
                            UUID.randomUUID().toString(),
                            UUID.randomUUID().toString())),
            "due-diligence.screenParty",
            Map.of("matchFound", false),
            "due-diligence.summariseScreening",
            Map.of("matchesFound", false),
            "Task_ReviewApplication",
            Map.of("reviewDecision", "approve"),
            "Task_SignContract",
            Map.of("contractSigned", true),
            "Task_SitExam",
            Map.of("examPassed", true, "attemptsLeft", 2, "coolDown", "P1D"));

    private final ConfigurableApplicationContext context;
    private final CamundaClient client;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    IdleWorkers(Path data) throws IOException {
        context = Platform.start(EngineOnly.class, WebApplicationType.NONE, data);
        client = CamundaClient.newClientBuilder()
                .restAddress(context.getBean(EngineEndpoint.class).address())
                .preferRestOverGrpc(true)
                .build();
        for (String type : deploy()) {
            client.newWorker().jobType(type).handler(this::work).open();
        }
    }

    @Override
    public String name() {
        return "workers that do nothing";
    }

    @Override
    public void onboard() throws Exception {
        String application = UUID.randomUUID().toString();
        CompletableFuture<Void> certified = new CompletableFuture<>();
        running.put(application, certified);
        client.newPublishMessageCommand()
                .messageName("recruitment.applicationSubmitted")
                .correlationKey(application)
                .messageId(application)
                .variables(Map.of(
                        "applicationId",
                        application,
                        "partnerId",
                        UUID.randomUUID().toString()))
                .send()
                .join();
        certified.get(2, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        client.close();
        people.shutdownNow();
        context.close();
    }

    private void work(JobClient jobs, ActivatedJob job) {
        jobs.newCompleteCommand(job)
                .variables(FACTS.getOrDefault(job.getType(), Map.of()))
                .send()
                .join();
        if (job.getType().equals(CREATING)) {
            people.execute(() -> complete(job));
        } else if (job.getType().equals(LAST)) {
            running.remove((String) job.getVariable("applicationId")).complete(null);
        }
    }

    /** A task cannot be completed until the engine has finished creating it. */
    private void complete(ActivatedJob creating) {
        while (true) {
            try {
                client.newCompleteUserTaskCommand(creating.getUserTask().getUserTaskKey())
                        .variables(FACTS.getOrDefault(creating.getElementId(), Map.of()))
                        .send()
                        .join();
                return;
            } catch (ClientHttpException e) {
                if (e.code() != 409) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    /** @return the job types of all models */
    private TreeSet<String> deploy() throws IOException {
        TreeSet<String> types = new TreeSet<>();
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 filled = null;
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")) {
            for (Resource model : resolver.getResources("classpath*:" + pattern)) {
                String content = model.getContentAsString(StandardCharsets.UTF_8);
                JOB_TYPE.matcher(content).results().forEach(it -> types.add(it.group(1)));
                filled = command.addResourceString(content, StandardCharsets.UTF_8, model.getFilename());
            }
        }
        filled.send().join();
        return types;
    }
}
