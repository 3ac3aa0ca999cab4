package org.guildhall.duediligence.process;

import org.guildhall.inbox.InvalidSubmission;
import org.jspecify.annotations.Nullable;

/** Reasons that officers type: always needed, never endless. */
public final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    public static String required(String field, @Nullable String typed) {
        String reason = optional(field, typed);
        if (reason.isEmpty()) {
            throw InvalidSubmission.of(field, "Please give the reason; it is kept in the audit trail.");
        }
        return reason;
    }

    static String optional(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            throw InvalidSubmission.of(field, "Please use at most %,d characters.".formatted(LONGEST));
        }
        return text;
    }
}
