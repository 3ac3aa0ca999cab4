package org.guildhall.duediligence.process;

import java.util.Set;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.inbox.UserTask;

/** Both processes in which matches are reviewed have the same tasks; which of them it is tells the occasion. */
public final class Reviewed {

    private static final Set<String> REVIEWING =
            Set.of(DueDiligenceProcess.Tasks.REVIEW_MATCHES, DueDiligenceProcess.Tasks.CONFIRM_DISPOSITIONS);

    private Reviewed() {}

    /** @throws IllegalCaseState when matches are decided in other tasks than this one */
    public static Occasion decidedIn(UserTask task) {
        if (!REVIEWING.contains(task.elementId())) {
            throw IllegalCaseState.cannot(
                    "decide on a match of",
                    task.applicationId(),
                    "it is not decided in this task. Open the task in which matches are reviewed.");
        }
        return in(task);
    }

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
