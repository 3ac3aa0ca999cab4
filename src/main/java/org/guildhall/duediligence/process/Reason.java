package org.guildhall.duediligence.process;

import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Words;
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

    /** The same for pages, which refuse in the language of their reader. */
    public static String required(String field, @Nullable String typed, Words words) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw InvalidSubmission.of(field, words.text("duediligence.reason-wanted"));
        }
        if (reason.length() > LONGEST) {
            throw InvalidSubmission.of(field, words.text("duediligence.reason-too-long", LONGEST));
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
