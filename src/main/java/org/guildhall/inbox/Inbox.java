package org.guildhall.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.forms.FormDefinition;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.workflow.DeployedForms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to user tasks: who may open, claim and submit them. A submission is kept with the module's own change and
 * reaches the engine afterwards, so people can work while the engine is away.
 */
@Service
public class Inbox {

    private final Tasks tasks;
    private final TaskHandlers handlers;
    private final DeployedForms forms;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    Inbox(
            Tasks tasks,
            TaskHandlers handlers,
            DeployedForms forms,
            Accounts accounts,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.forms = forms;
        this.accounts = accounts;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A task with its form and what the form shows.
     *
     * @throws TaskUnavailable when there is no such task for this person
     */
    @Transactional(readOnly = true)
    public OpenedTask open(long key, SignedIn person) {
        UserTask task = readable(tasks.find(key).orElseThrow(TaskUnavailable::notFound), person);
        JsonNode shown = task.state() == UserTask.State.OPEN ? shown(task) : json.createObjectNode();
        String hindrance =
                hindrance(task, person).map(TaskUnavailable::getMessage).orElse(null);
        return new OpenedTask(task, schema(key), shown, hindrance);
    }

    /** Takes a task for oneself; claiming twice changes nothing. */
    @Transactional
    public void claim(long key, SignedIn person) {
        UserTask task = workable(key, person);
        if (task.assignee() == null) {
            tasks.assign(key, person.accountId());
            events.publishEvent(new TaskAssigned(UUID.randomUUID(), key));
        }
    }

    /** Gives a claimed task back to everybody in the role. */
    @Transactional
    public void release(long key, SignedIn person) {
        UserTask task = workable(key, person);
        if (task.assignee() != null) {
            tasks.assign(key, null);
            events.publishEvent(new TaskAssigned(UUID.randomUUID(), key));
        }
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
        UserTask task = workable(key, submitter.person());
        Map<String, String> errors = FormDefinition.parse(schema(key)).check(data, shown(task));
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        Object facts = hand(handlers.of(task), task, data, submitter);
        tasks.submitted(key, submitter.person().accountId(), write(facts), clock.instant());
        events.publishEvent(new TaskSubmitted(UUID.randomUUID(), key));
    }

    private <F> Object hand(TaskHandler<F, ?> handler, UserTask task, JsonNode data, Submitter submitter) {
        F form;
        try {
            form = json.convertValue(data, handler.formType());
        } catch (IllegalArgumentException e) {
            throw InvalidSubmission.of("", "The form could not be read. Reload the page and try again.");
        }
        return handler.submit(task, form, submitter);
    }

    private UserTask workable(long key, SignedIn person) {
        UserTask task = readable(tasks.lock(key).orElseThrow(TaskUnavailable::notFound), person);
        hindrance(task, person).ifPresent(unavailable -> {
            throw unavailable;
        });
        return task;
    }

    private Optional<TaskUnavailable> hindrance(UserTask task, SignedIn person) {
        return Optional.ofNullable(
                switch (task.state()) {
                    case SUBMITTED, COMPLETED -> TaskUnavailable.done();
                    case CANCELED -> TaskUnavailable.canceled();
                    case OPEN -> hindranceOfOpen(task, person);
                });
    }

    private @Nullable TaskUnavailable hindranceOfOpen(UserTask task, SignedIn person) {
        if (handlers.of(task).excludes(task, person)) {
            return TaskUnavailable.excluded();
        }
        boolean others = task.assignee() != null && !task.assignee().equals(person.accountId());
        return others ? TaskUnavailable.claimed(nameOf(task.assignee())) : null;
    }

    private static UserTask readable(UserTask task, SignedIn person) {
        boolean own = person.role() != Role.APPLICANT || task.partnerId().equals(person.partnerId());
        if (task.role() != person.role() || !own) {
            throw TaskUnavailable.notFound();
        }
        return task;
    }

    private JsonNode shown(UserTask task) {
        return json.valueToTree(handlers.of(task).show(task));
    }

    private String schema(long key) {
        long formKey = tasks.formKey(key);
        return forms.schema(formKey)
                .orElseThrow(() -> new IllegalStateException("Expected the form with key " + formKey
                        + ", but it was never deployed from here. Start again."));
    }

    private String nameOf(@Nullable UUID account) {
        return account == null
                ? "nobody"
                : accounts.find(account).map(Account::name).orElse("a former colleague");
    }

    private String write(Object facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected facts that can be written as JSON.", e);
        }
    }
}
