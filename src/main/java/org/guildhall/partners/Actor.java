package org.guildhall.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person, a step of a process, or the system itself.
 *
 * @param id account id of a person, job type of a process step, or a name
 * @param name what a reader of the audit trail sees
 * @param modelVersion process id and version, as in {@code recruitment:3}; only for process steps
 */
public record Actor(
        Kind kind, String id, String name, @Nullable String modelVersion) {

    public enum Kind {
        PERSON,
        PROCESS,
        SYSTEM
    }

    public static Actor person(UUID accountId, String displayName) {
        return new Actor(Kind.PERSON, accountId.toString(), displayName, null);
    }

    public static Actor process(String jobType, String modelVersion) {
        return new Actor(Kind.PROCESS, jobType, jobType, modelVersion);
    }

    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, name, null);
    }
}
