package org.guildhall.duediligence.process;

import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.inbox.UserTask;

/** Both processes in which matches are reviewed have the same tasks; which of them it is tells the occasion. */
public final class Reviewed {

    private Reviewed() {}

    public static Occasion in(UserTask task) {
        return switch (task.processId()) {
            case DueDiligenceProcess.ID -> Occasion.DUE_DILIGENCE;
            case RescreeningProcess.ID -> Occasion.RESCREENING;
            default ->
                throw new IllegalArgumentException(
                        "Expected a process in which matches are reviewed, but task '%s' is of '%s'."
                                .formatted(task.key(), task.processId()));
        };
    }
}
