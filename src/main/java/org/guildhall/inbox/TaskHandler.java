package org.guildhall.inbox;

import java.util.Set;
import java.util.UUID;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What a module does with one kind of user task: what its form shows, and what its submission means.
 *
 * @param <F> record the submitted form is read into, field names = form keys
 * @param <R> record of the facts that complete the task in the engine; no personal data
 */
public interface TaskHandler<F, R> {

    /** Id of the user task in the process model. */
    String elementId();

    Class<F> formType();

    /** The data the form reads: a record whose components are the names that the form's expressions use. */
    Object show(UserTask task);

    /**
     * Does what the person decided, in the transaction that closes the task.
     *
     * @param form already valid by the rules of the form's definition
     * @throws InvalidSubmission when the domain cannot accept it; nothing is changed then
     */
    R submit(UserTask task, F form, Submitter submitter);

    /**
     * Accounts kept from this task although their role fits: four eyes. Asked at every claim, assignment and completion,
     * here and in the engine, so it answers from what is kept now.
     */
    default Set<UUID> excluded(UserTask task) {
        return Set.of();
    }

    /** Whether a person has to be there: what is signed or examined is not done by another system in their name. */
    default boolean inPerson() {
        return false;
    }

    /** Roles in the applying organisation, besides its administrators, that may do this task. */
    default Set<OrganisationRole> openTo() {
        return Set.of();
    }

    /** What this person needs to see above the form when the form alone is not enough; null when it is. */
    default @Nullable TaskPanel panel(UserTask task, SignedIn person) {
        return null;
    }
}
