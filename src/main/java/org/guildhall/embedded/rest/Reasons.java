package org.guildhall.embedded.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engine's reasons without its inside: some quote the Java class of a failure, or the words of a missing null check. */
final class Reasons {

    private static final Pattern CLASS = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ?");
    private static final Pattern NULL_CHECK = Pattern.compile("Cannot invoke \"[^\"]*\" because [^\\n]* is null");

    private Reasons() {}

    static String forPeople(@Nullable String reason) {
        String text = String.valueOf(reason);
        return CLASS.matcher(NULL_CHECK.matcher(text).replaceAll("it cannot be read"))
                .replaceAll("");
    }
}
