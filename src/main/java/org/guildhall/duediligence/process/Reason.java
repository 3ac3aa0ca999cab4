package org.guildhall.duediligence.process;

import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;

/** Reasons that officers type: always needed, never endless. */
public final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    public static String required(String field, @Nullable String typed) {
        return required(field, typed, "Please give the reason; it is kept in the audit trail.", tooLong());
    }

    /** The same for pages, which refuse in the language of their reader. */
    public static String required(String field, @Nullable String typed, Words words) {
        return required(
                field,
                typed,
                words.text("duediligence.reason-wanted"),
                words.text("duediligence.reason-too-long", LONGEST));
    }

    static String optional(String field, @Nullable String typed) {
        return bounded(field, typed, tooLong());
    }

    private static String required(String field, @Nullable String typed, String wanted, String tooLong) {
        String reason = bounded(field, typed, tooLong);
        if (reason.isEmpty()) {
            throw InvalidSubmission.of(field, wanted);
        }
        return reason;
    }

    private static String bounded(String field, @Nullable String typed, String tooLong) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            throw InvalidSubmission.of(field, tooLong);
        }
        return text;
    }

    private static String tooLong() {
        return "Please use at most %,d characters.".formatted(LONGEST);
    }
}
