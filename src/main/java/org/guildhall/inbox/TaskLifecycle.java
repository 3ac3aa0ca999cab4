package org.guildhall.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.live.Audience;
import org.guildhall.live.Changes;
import org.guildhall.partners.LegalDataCorrected;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine tells about its user tasks, and whether the inbox agrees. Every method may be called again. */
@Service
public class TaskLifecycle {

    private final Tasks tasks;
    private final FourEyes fourEyes;
    private final TaskFiles files;
    private final Drafts drafts;
    private final Organisations organisations;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    TaskLifecycle(
            Tasks tasks,
            FourEyes fourEyes,
            TaskFiles files,
            Drafts drafts,
            Organisations organisations,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.fourEyes = fourEyes;
        this.files = files;
        this.drafts = drafts;
        this.organisations = organisations;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void announced(NewTask task) {
        Organisation organisation =
                organisations.findAll(Set.of(task.partnerId())).get(task.partnerId());
        tasks.open(task, organisation == null ? "" : organisation.legalName(), clock.instant());
        changes.tell(Audience.of(task.role(), task.partnerId()));
    }

    /**
     * Whether an assignment in the engine is the one made here, to somebody whom four eyes do not keep out; the inbox is
     * the only door.
     */
    @Transactional(readOnly = true)
    public boolean agreesToAssignee(long key, @Nullable String assignee) {
        String wanted = assignee == null || assignee.isEmpty() ? null : assignee;
        return tasks.find(key)
                .filter(task -> Objects.equals(wanted, Objects.toString(task.assignee(), null)))
                .filter(task -> task.assignee() == null || !fourEyes.keepOut(task, task.assignee()))
                .isPresent();
    }

    /**
     * Follows a due date that was changed in the engine. Priority and follow-up date are changed in the inbox.
     *
     * @return whether the engine's are those of the inbox
     */
    @Transactional
    public boolean rescheduled(
            long key, @Nullable OffsetDateTime due, @Nullable OffsetDateTime followUp, int priority) {
        Optional<UserTask> task = tasks.lock(key)
                .filter(kept -> kept.priority() == priority)
                .filter(kept -> Objects.equals(kept.followUpAt(), followUp == null ? null : followUp.toInstant()));
        task.ifPresent(kept -> {
            tasks.due(key, due);
            changes.tell(kept.audience());
        });
        return task.isPresent();
    }

    /** Lists name an organisation as it is called now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LegalDataCorrected event) {
        UUID partnerId = event.occurrence().partnerId();
        tasks.rename(partnerId, organisations.find(partnerId).legalName());
    }

    /**
     * Closes the task. False when nobody submitted it here, when four eyes keep out who did, or when the engine was given
     * other facts than those of the submission: then the engine must not complete it.
     *
     * @param given the variables that the engine completes it with
     */
    @Transactional
    public boolean completing(long key, Map<String, Object> given) {
        return tasks.submission(key)
                        .filter(submission -> agrees(submission, given))
                        .isPresent()
                && tasks.completed(key, clock.instant());
    }

    private boolean agrees(Submission submission, Map<String, Object> given) {
        return !fourEyes.keepOut(submission.task(), submission.person())
                && facts(submission).properties().stream()
                        .allMatch(fact -> same(fact.getValue(), json.valueToTree(given.get(fact.getKey()))));
    }

    /** The engine may write 1.0 as 1. */
    private static boolean same(JsonNode submitted, JsonNode given) {
        return submitted.isNumber() && given.isNumber()
                ? submitted.decimalValue().compareTo(given.decimalValue()) == 0
                : submitted.equals(given);
    }

    private JsonNode facts(Submission submission) {
        try {
            return json.readTree(submission.factsJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected facts that were written as JSON.", e);
        }
    }

    @Transactional
    public void canceled(long key) {
        tasks.canceled(key, clock.instant());
        tasks.find(key).ifPresent(task -> changes.tell(task.audience()));
        files.forget(key);
        drafts.clear(key);
    }

    /** JSON of the facts that complete a submitted task; empty once the engine has taken them or needs them no more. */
    @Transactional(readOnly = true)
    public Optional<String> factsToComplete(long key) {
        return tasks.submittedFacts(key);
    }

    /** A task that the engine is to know as the inbox does; empty once nobody works on it any more. */
    @Transactional(readOnly = true)
    public Optional<UserTask> open(long key) {
        return tasks.find(key).filter(task -> task.state() == UserTask.State.OPEN);
    }
}
