package org.guildhall.inbox;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the earlier decisions of a case keep out of a task: those who took part, and those in whose name they did. */
@Component
class FourEyes {

    private final TaskHandlers handlers;
    private final AbsenceStore absences;

    FourEyes(TaskHandlers handlers, AbsenceStore absences) {
        this.handlers = handlers;
        this.absences = absences;
    }

    /** Also kept out is who stands in for one of them. */
    boolean keepOut(UserTask task, UUID account) {
        Set<UUID> out = excluded(task);
        return out.contains(account)
                || (account.equals(task.assignee()) && task.onBehalfOf() != null && out.contains(task.onBehalfOf()));
    }

    private Set<UUID> excluded(UserTask task) {
        Set<UUID> out = handlers.of(task).excluded(task);
        if (out.isEmpty()) {
            return out;
        }
        Set<UUID> all = new HashSet<>(out);
        all.addAll(absences.absentBehind(out, task.partnerId()));
        return all;
    }
}
