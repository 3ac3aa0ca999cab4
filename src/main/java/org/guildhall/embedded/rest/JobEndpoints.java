package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobChangeset;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.guildhall.embedded.engine.ActivatedJob;
import org.guildhall.embedded.engine.Command;
import org.guildhall.embedded.engine.EngineCommands;
import org.guildhall.embedded.engine.JobActivation;
import org.guildhall.embedded.engine.JobRequest;
import org.jspecify.annotations.Nullable;

/** Hands jobs to workers and takes their results. */
final class JobEndpoints implements Endpoints {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    private final EngineGateway engine;
    private final JobActivation jobs;

    JobEndpoints(EngineGateway engine, JobActivation jobs) {
        this.engine = engine;
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/jobs/activation", this::activate),
                Route.command("/v2/jobs/{jobKey}/completion", this::complete),
                Route.post("/v2/jobs/{jobKey}/failure", this::fail),
                Route.post("/v2/jobs/{jobKey}/error", this::throwError),
                Route.patch("/v2/jobs/{jobKey}", this::update));
    }

    private Answer activate(Call call) throws Exception {
        JobActivationRequest body = call.requiredBody(JobActivationRequest.class);
        String type = Values.required(body.getType(), "type");
        JobRequest request = new JobRequest(
                type,
                Objects.requireNonNullElse(body.getWorker(), ""),
                Values.positive(body.getMaxJobsToActivate(), "maxJobsToActivate"),
                Duration.ofMillis(Values.span(Values.positive(body.getTimeout(), "timeout"), "timeout")),
                Objects.requireNonNullElse(body.getFetchVariable(), List.of()));
        call.onAbandoned(() -> jobs.nudge(type));
        List<ActivatedJob> activated = jobs.activate(request, patience(body.getRequestTimeout()), call::abandoned);
        call.onAbandoned(
                () -> jobs.giveBack(activated.stream().map(ActivatedJob::key).toList()));
        return Answer.json(ActivatedJobs.result(activated));
    }

    private CompletionStage<Answer> complete(Call call) {
        JobRecord job = call.body(JobCompletion.class).record();
        return engine.begin(
                        Command.of(ValueType.JOB, JobIntent.COMPLETE, call.key("jobKey"), job),
                        EngineCommands.DEFAULT_TIMEOUT)
                .thenApply(done -> Answer.noContent());
    }

    private Answer fail(Call call) throws Exception {
        JobFailRequest body = call.body(JobFailRequest.class);
        JobRecord job = new JobRecord()
                .setRetries(Objects.requireNonNullElse(body.getRetries(), 0))
                .setRetryBackoff(Values.span(Objects.requireNonNullElse(body.getRetryBackOff(), 0L), "retryBackOff"))
                .setErrorMessage(Objects.requireNonNullElse(body.getErrorMessage(), ""))
                .setVariables(Values.document(body.getVariables()));
        return send(call, JobIntent.FAIL, job);
    }

    private Answer throwError(Call call) throws Exception {
        JobErrorRequest body = call.requiredBody(JobErrorRequest.class);
        JobRecord job = new JobRecord()
                .setErrorCode(BufferUtil.wrapString(Values.required(body.getErrorCode(), "errorCode")))
                .setErrorMessage(Objects.requireNonNullElse(body.getErrorMessage(), ""))
                .setVariables(Values.document(body.getVariables()));
        return send(call, JobIntent.THROW_ERROR, job);
    }

    private Answer update(Call call) throws Exception {
        JobUpdateRequest body = call.requiredBody(JobUpdateRequest.class);
        JobChangeset changes = Values.required(body.getChangeset(), "changeset");
        Set<String> changed = new HashSet<>();
        JobRecord job = new JobRecord();
        Values.ifPresent(changes.getRetries(), it -> {
            changed.add(JobRecord.RETRIES);
            job.setRetries(Values.positive(it, "retries"));
        });
        Values.ifPresent(changes.getTimeout(), it -> {
            changed.add(JobRecord.TIMEOUT);
            job.setTimeout(Values.span(Values.positive(it, "timeout"), "timeout"));
        });
        if (changed.isEmpty()) {
            throw ProblemException.invalidArgument("At least one of [retries, timeout] is required.");
        }
        engine.send(new Command(
                ValueType.JOB,
                JobIntent.UPDATE,
                call.key("jobKey"),
                job.setChangedAttributes(changed),
                Values.reference(body.getOperationReference())));
        return Answer.noContent();
    }

    private Answer send(Call call, JobIntent intent, JobRecord job) throws Exception {
        engine.send(ValueType.JOB, intent, call.key("jobKey"), job);
        return Answer.noContent();
    }

    /** Zero or none asks for the server's default, less than zero for no long poll. */
    private static Duration patience(@Nullable Long requestTimeout) {
        if (requestTimeout == null || requestTimeout == 0) {
            return DEFAULT_PATIENCE;
        }
        return Values.patience(requestTimeout);
    }
}
