package org.guildhall.inbox;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.identity.Role;
import org.guildhall.testing.ModuleDatabase;
import org.jspecify.annotations.Nullable;

/** The inbox's tasks on the test database, for tests of any module. */
public final class TaskTable {

    private static final AtomicLong KEYS = new AtomicLong();

    private TaskTable() {}

    public static Tasks open() {
        return new Tasks(ModuleDatabase.jdbc());
    }

    public static void clear() {
        ModuleDatabase.jdbc().sql("truncate inbox.task, inbox.draft").update();
    }

    /** @param until when somebody submitted the task; null while it waits */
    public static void put(UUID applicationId, UUID partnerId, Role role, Instant from, @Nullable Instant until) {
        Tasks tasks = open();
        long key = KEYS.incrementAndGet();
        tasks.open(new NewTask(key, "Task_Any", "Any task", "any", applicationId, partnerId, role, 1, null), from);
        if (until != null) {
            tasks.submitted(key, UUID.randomUUID(), "{}", until);
        }
    }
}
