package org.guildhall.inbox;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a task, and who may work on it right now. Its callers hold a transaction. */
@Component
class TaskAccess {

    private final Tasks tasks;
    private final TaskHandlers handlers;
    private final FourEyes fourEyes;
    private final Absences absences;
    private final Accounts accounts;

    TaskAccess(Tasks tasks, TaskHandlers handlers, FourEyes fourEyes, Absences absences, Accounts accounts) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.fourEyes = fourEyes;
        this.absences = absences;
        this.accounts = accounts;
    }

    /** @throws TaskUnavailable when there is no such task for this person */
    UserTask readable(long key, SignedIn person) {
        return readable(tasks.find(key).orElseThrow(TaskUnavailable::notFound), person);
    }

    /**
     * Holds a task until the transaction ends.
     *
     * @throws TaskUnavailable when this person cannot work on it
     */
    UserTask workable(long key, SignedIn person) {
        UserTask task = readable(tasks.lock(key).orElseThrow(TaskUnavailable::notFound), person);
        hindrance(task, person).ifPresent(unavailable -> {
            throw unavailable;
        });
        return task;
    }

    /**
     * Holds a task until the transaction ends, whoever has taken it on.
     *
     * @throws TaskUnavailable when this person has no say in who does it
     */
    UserTask assignable(long key, SignedIn person) {
        UserTask task = readable(tasks.lock(key).orElseThrow(TaskUnavailable::notFound), person);
        over(task).ifPresent(unavailable -> {
            throw unavailable;
        });
        if (fourEyes.keepOut(task, person.accountId())) {
            throw TaskUnavailable.excluded();
        }
        if (!isDoneBy(task, person)) {
            throw TaskUnavailable.otherRole();
        }
        return task;
    }

    /** Whether somebody may be given a task: of its role and organisation, and not kept out by four eyes. */
    boolean fits(UserTask task, Account account) {
        return isDoneBy(task, account.signedIn()) && !fourEyes.keepOut(task, account.id());
    }

    /** Whether a task of somebody who is away may be taken over by this person, who stands in. */
    boolean offers(UserTask task, SignedIn person) {
        UUID holder = task.assignee();
        return task.state() == UserTask.State.OPEN
                && holder != null
                && isDoneBy(task, person)
                && absences.representedBy(person).contains(holder)
                && !fourEyes.keepOut(task, person.accountId())
                && !fourEyes.keepOut(task, holder);
    }

    /**
     * Holds a task until the transaction ends, for its stand-in to take it over.
     *
     * @throws TaskUnavailable when it is not offered to this person
     */
    UserTask offered(long key, SignedIn person) {
        UserTask task = readable(tasks.lock(key).orElseThrow(TaskUnavailable::notFound), person);
        if (!offers(task, person)) {
            throw hindrance(task, person).orElseGet(() -> TaskUnavailable.holderChanged(nameOf(task.assignee())));
        }
        return task;
    }

    /** Why this person cannot work on a task that they may see. */
    Optional<TaskUnavailable> hindrance(UserTask task, SignedIn person) {
        return over(task).or(() -> Optional.ofNullable(hindranceOfOpen(task, person)));
    }

    private static Optional<TaskUnavailable> over(UserTask task) {
        return switch (task.state()) {
            case SUBMITTED, COMPLETED -> Optional.of(TaskUnavailable.done());
            case CANCELED -> Optional.of(TaskUnavailable.canceled());
            case OPEN -> Optional.empty();
        };
    }

    private @Nullable TaskUnavailable hindranceOfOpen(UserTask task, SignedIn person) {
        if (fourEyes.keepOut(task, person.accountId())) {
            return TaskUnavailable.excluded();
        }
        if (!isDoneBy(task, person)) {
            return TaskUnavailable.otherRole();
        }
        // A task that somebody holds who has left is free again.
        return Optional.ofNullable(task.assignee())
                .filter(holder -> !holder.equals(person.accountId()))
                .filter(holder -> !accounts.hasLeft(holder))
                .map(holder -> TaskUnavailable.claimed(nameOf(holder)))
                .orElse(null);
    }

    private static UserTask readable(UserTask task, SignedIn person) {
        if (!sees(task, person)) {
            throw TaskUnavailable.notFound();
        }
        return task;
    }

    private static boolean sees(UserTask task, SignedIn person) {
        boolean own = person.role() != Role.APPLICANT || task.partnerId().equals(person.partnerId());
        return task.role() == person.role() && own;
    }

    /** Whether it is for this person: of their side and organisation, and of their role there. */
    boolean isDoneBy(UserTask task, SignedIn person) {
        return sees(task, person)
                && (person.role() != Role.APPLICANT
                        || person.actsAs(handlers.of(task).openTo().toArray(OrganisationRole[]::new)));
    }

    /** As people read it. */
    String nameOf(@Nullable UUID account) {
        return account == null
                ? "nobody"
                : accounts.find(account).map(Account::name).orElse("a former colleague");
    }
}
