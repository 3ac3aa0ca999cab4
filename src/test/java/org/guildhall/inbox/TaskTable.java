package org.guildhall.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.live.Changes;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.workflow.ModelWords;
import org.jspecify.annotations.Nullable;

/** The inbox's tasks on the test database, for tests of any module. */
public final class TaskTable {

    private static final AtomicLong KEYS = new AtomicLong();

    private TaskTable() {}

    public static Tasks open() {
        return new Tasks(ModuleDatabase.jdbc(), new ModelWords(new Words(MessageFiles.texts())));
    }

    public static void clear() {
        ModuleDatabase.jdbc().sql("truncate inbox.task cascade").update();
    }

    /** @param until when somebody submitted the task; null while it waits */
    public static void put(UUID applicationId, UUID partnerId, Role role, Instant from, @Nullable Instant until) {
        Tasks tasks = open();
        long key = KEYS.incrementAndGet();
        tasks.open(
                new NewTask(key, "Task_Any", "Any task", "any", applicationId, partnerId, role, 1, null, 50),
                "Any Organisation",
                from);
        if (until != null) {
            tasks.submitted(key, UUID.randomUUID(), "{}", until);
        }
    }

    /** Who may do what with tasks, where handlers say whom four eyes keep out. */
    static TaskAccess access(Tasks tasks, Accounts accounts, List<TaskHandler<?, ?>> handlers, Clock clock) {
        AbsenceStore store = new AbsenceStore(ModuleDatabase.jdbc());
        Absences absences = new Absences(store, accounts, event -> {}, new Changes(), clock);
        TaskHandlers all = new TaskHandlers(handlers);
        return new TaskAccess(tasks, all, new FourEyes(all, store), absences, accounts);
    }

    /** An open task about an organisation, for tests of the inbox itself. */
    static long put(String name, String organisation, Role role, UUID partnerId, @Nullable Instant due) {
        long key = KEYS.incrementAndGet();
        open().open(
                        new NewTask(key, "Task_Any", name, "any", UUID.randomUUID(), partnerId, role, 1, due, 50),
                        organisation,
                        Instant.parse("2026-03-02T09:00:00Z").plusSeconds(key));
        return key;
    }
}
