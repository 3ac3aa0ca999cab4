package org.guildhall.embedded.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.guildhall.embedded.engine.Command;
import org.jspecify.annotations.Nullable;

/** Assigns, changes and completes user tasks. Answers wait for the task's listeners, who may refuse. */
final class UserTaskEndpoints implements Endpoints {

    private static final String KEY = "userTaskKey";
    private static final int HIGHEST_PRIORITY = 100;
    private static final Duration LISTENERS_TIMEOUT = Duration.ofSeconds(30);

    private record Update(
            @Nullable Changes changeset, @Nullable String action) {}

    /** The client's DTO is a map too, and reading it leaves its fields empty. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Changes(
            @Nullable String dueDate,
            @Nullable String followUpDate,
            @Nullable List<String> candidateUsers,
            @Nullable List<String> candidateGroups,
            @Nullable Integer priority) {

        boolean isEmpty() {
            return dueDate == null
                    && followUpDate == null
                    && candidateUsers == null
                    && candidateGroups == null
                    && priority == null;
        }
    }

    private final EngineGateway engine;

    UserTaskEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.command("/v2/user-tasks/{userTaskKey}/completion", this::complete),
                Route.post("/v2/user-tasks/{userTaskKey}/assignment", this::assign),
                Route.delete("/v2/user-tasks/{userTaskKey}/assignee", this::unassign),
                Route.patch("/v2/user-tasks/{userTaskKey}", this::update));
    }

    private CompletionStage<Answer> complete(Call call) {
        UserTaskCompletionRequest body = call.body(UserTaskCompletionRequest.class);
        return begin(
                call,
                UserTaskIntent.COMPLETE,
                task(body.getAction()).setVariables(Values.document(body.getVariables())));
    }

    private Answer assign(Call call) throws Exception {
        UserTaskAssignmentRequest body = call.requiredBody(UserTaskAssignmentRequest.class);
        boolean override = !Boolean.FALSE.equals(body.getAllowOverride());
        return send(
                call,
                override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM,
                task(body.getAction()).setAssignee(Values.required(body.getAssignee(), "assignee")));
    }

    private Answer unassign(Call call) throws Exception {
        return send(call, UserTaskIntent.ASSIGN, task("unassign").setAssignee(""));
    }

    private Answer update(Call call) throws Exception {
        Update body = call.body(Update.class);
        UserTaskRecord task = task(body.action());
        Changes changes = body.changeset();
        if (body.action() == null && (changes == null || changes.isEmpty())) {
            throw ProblemException.invalidArgument(
                    "No update data provided. Provide at least an \"action\" or a non-null"
                            + " value for a supported attribute in the \"changeset\".");
        }
        Values.ifPresent(changes, it -> change(task, it));
        return send(call, UserTaskIntent.UPDATE, task);
    }

    private Answer send(Call call, UserTaskIntent intent, UserTaskRecord task) throws Exception {
        return begin(call, intent, task).toCompletableFuture().get();
    }

    private CompletionStage<Answer> begin(Call call, UserTaskIntent intent, UserTaskRecord task) {
        long key = call.key(KEY);
        return engine.begin(Command.of(ValueType.USER_TASK, intent, key, task.setUserTaskKey(key)), LISTENERS_TIMEOUT)
                .thenApply(done -> Answer.noContent());
    }

    private static UserTaskRecord task(@Nullable String action) {
        return new UserTaskRecord().setAction(Objects.requireNonNullElse(action, ""));
    }

    private static void change(UserTaskRecord task, Changes changes) {
        Values.ifPresent(changes.dueDate(), it -> task.setDueDate(Values.date(it, "dueDate"))
                .setDueDateChanged());
        Values.ifPresent(changes.followUpDate(), it -> task.setFollowUpDate(Values.date(it, "followUpDate"))
                .setFollowUpDateChanged());
        Values.ifPresent(
                changes.candidateUsers(), it -> task.setCandidateUsersList(it).setCandidateUsersChanged());
        Values.ifPresent(
                changes.candidateGroups(), it -> task.setCandidateGroupsList(it).setCandidateGroupsChanged());
        Values.ifPresent(
                changes.priority(), it -> task.setPriority(priority(it)).setPriorityChanged());
    }

    private static int priority(int given) {
        if (given < 0 || given > HIGHEST_PRIORITY) {
            throw ProblemException.invalidArgument(
                    "The value for priority is '%d' but must be within the [0,100] range.".formatted(given));
        }
        return given;
    }
}
