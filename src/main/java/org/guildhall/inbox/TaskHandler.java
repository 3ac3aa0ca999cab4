package org.guildhall.inbox;

import org.guildhall.identity.SignedIn;

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

    /** Whether this person is kept from this task although the role fits: four eyes. */
    default boolean excludes(UserTask task, SignedIn person) {
        return false;
    }
}
