package org.guildhall.inbox.rest;

import org.guildhall.api.Etags;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tasks as the API shows them, before and after something is done with one. */
@Component
class TaskViews {

    private final Inbox inbox;
    private final Etags etags;

    TaskViews(Inbox inbox, Etags etags) {
        this.inbox = inbox;
        this.etags = etags;
    }

    /**
     * The task, if it is still as the caller read it.
     *
     * @param ifMatch the ETag that was read, if the caller says one
     */
    UserTask seen(@Nullable String ifMatch, long key, SignedIn person) {
        UserTask task = inbox.open(key, person).task();
        if (ifMatch != null) {
            etags.expect(ifMatch, TaskView.of(task));
        }
        return task;
    }

    /** The task as it is now, with its ETag. */
    ResponseEntity<TaskView> shown(long key, SignedIn person) {
        return etags.answer(TaskView.of(inbox.open(key, person).task()));
    }
}
