package org.guildhall.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.forms.FormDefinition;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Wording;
import org.guildhall.live.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to user tasks: who may open and submit them. A submission is kept with the module's own change and
 * reaches the engine afterwards, so people can work while the engine is away.
 */
@Service
public class Inbox {

    private final Tasks tasks;
    private final TaskHandlers handlers;
    private final TaskAccess access;
    private final FourEyes fourEyes;
    private final TaskForms forms;
    private final TaskFiles files;
    private final Drafts drafts;
    private final Involvements involvements;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Inbox(
            Tasks tasks,
            TaskHandlers handlers,
            TaskAccess access,
            FourEyes fourEyes,
            TaskForms forms,
            TaskFiles files,
            Drafts drafts,
            Involvements involvements,
            ApplicationEventPublisher events,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.access = access;
        this.fourEyes = fourEyes;
        this.forms = forms;
        this.files = files;
        this.drafts = drafts;
        this.involvements = involvements;
        this.events = events;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** Whether a task is for this person: of their side and organisation, and of their role there. */
    public boolean isDoneBy(UserTask task, SignedIn person) {
        return access.isDoneBy(task, person);
    }

    /**
     * A task with its form and what the form shows.
     *
     * @throws TaskUnavailable when there is no such task for this person
     */
    @Transactional(readOnly = true)
    public OpenedTask open(long key, SignedIn person) {
        UserTask task = access.readable(key, person);
        JsonNode shown = task.state() == UserTask.State.OPEN ? shown(task) : json.createObjectNode();
        TaskPanel panel =
                task.state() == UserTask.State.OPEN ? handlers.of(task).panel(task, person) : null;
        boolean assignable = task.state() == UserTask.State.OPEN
                && access.isDoneBy(task, person)
                && !fourEyes.keepOut(task, person.accountId());
        Wording hindrance =
                access.hindrance(task, person).map(TaskUnavailable::wording).orElse(null);
        boolean offered = access.offers(task, person);
        return new OpenedTask(task, forms.schema(key), shown, panel, assignable, offered, hindrance);
    }

    /**
     * Does a part of a task, which stays open: under the same lock and by the same rules as a submission.
     *
     * @throws TaskUnavailable when it is not this person's, done already, or no longer needed
     */
    @Transactional
    public void work(long key, SignedIn person, Consumer<UserTask> part) {
        part.accept(access.workable(key, person));
    }

    /**
     * Submits a task: all or nothing, once.
     *
     * @param data the form's fields as the browser sent them
     * @throws TaskUnavailable when it is not this person's, done already, or no longer needed
     * @throws InvalidSubmission when the form or the domain does not accept it
     */
    @Transactional
    public void submit(long key, JsonNode data, Submitter submitter) {
        UserTask task = access.workable(key, submitter.person());
        FormDefinition form = forms.of(key);
        Map<String, Wording> errors = form.check(data, shown(task));
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        files.handIn(task, form, data, submitter.person());
        Object facts = hand(handlers.of(task), task, data, inTheNameOf(task, submitter));
        tasks.submitted(key, submitter.person().accountId(), write(facts), clock.instant());
        drafts.clear(key);
        involvements.keep(key, submitter.person().accountId());
        events.publishEvent(new TaskSubmitted(UUID.randomUUID(), key));
        changes.tell(task.audience());
    }

    /**
     * As {@link #submit}, for another system that acts for the person.
     *
     * @throws TaskNeedsPerson when the person has to be there
     */
    @Transactional
    public void submitFromSystem(long key, JsonNode data, Submitter submitter) {
        UserTask task = access.workable(key, submitter.person());
        if (handlers.of(task).inPerson()) {
            throw new TaskNeedsPerson();
        }
        submit(key, data, submitter);
    }

    /** The trail names both; what is signed or examined is done under one's own name. */
    private Submitter inTheNameOf(UserTask task, Submitter submitter) {
        return task.onBehalfOf() == null || handlers.of(task).inPerson()
                ? submitter
                : new Submitter(
                        submitter.person().standingInFor(access.nameOf(task.onBehalfOf())),
                        submitter.address(),
                        submitter.userAgent());
    }

    private <F> Object hand(TaskHandler<F, ?> handler, UserTask task, JsonNode data, Submitter submitter) {
        F form;
        try {
            form = json.convertValue(data, handler.formType());
        } catch (IllegalArgumentException e) {
            throw InvalidSubmission.of("", Wording.of("forms.check.unreadable"));
        }
        return handler.submit(task, form, submitter);
    }

    private JsonNode shown(UserTask task) {
        return json.valueToTree(handlers.of(task).show(task));
    }

    private String write(Object facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected facts that can be written as JSON.", e);
        }
    }
}
