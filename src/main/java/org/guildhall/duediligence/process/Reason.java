package org.guildhall.duediligence.process;

import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/** Reasons that officers type: always needed, never endless. */
public final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    public static String required(String field, @Nullable String typed) {
        String reason = optional(field, typed);
        if (reason.isEmpty()) {
            throw InvalidSubmission.of(field, Wording.of("duediligence.reason-wanted"));
        }
        return reason;
    }

    static String optional(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            throw InvalidSubmission.of(field, Wording.of("duediligence.reason-too-long", LONGEST));
        }
        return text;
    }
}
