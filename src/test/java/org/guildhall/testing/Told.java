package org.guildhall.testing;

import java.util.Map;
import java.util.function.Function;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;

/** What people are told. */
public final class Told {

    private Told() {}

    /** What was wrong with a form, field by field, as somebody reads it in English. */
    public static Function<Throwable, Map<String, String>> inEnglish() {
        return refused -> ((InvalidSubmission) refused).errors(new Words(MessageFiles.texts()));
    }
}
