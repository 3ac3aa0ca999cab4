package org.guildhall.inbox.process;

/** Job types of the task listeners that every user task carries. */
public final class TaskListeners {

    public static final String CREATING = "inbox.taskCreating";
    public static final String ASSIGNING = "inbox.taskAssigning";
    public static final String UPDATING = "inbox.taskUpdating";
    public static final String COMPLETING = "inbox.taskCompleting";
    public static final String CANCELING = "inbox.taskCanceling";

    private TaskListeners() {}
}
