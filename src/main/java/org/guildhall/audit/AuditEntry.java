package org.guildhall.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.partners.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail; never changed, never removed.
 *
 * @param position order of writing
 * @param partnerId null for a change to the programme itself
 * @param subject what was changed about the programme; null for what happened to a partner
 * @param what simple name of the event, such as {@code ContractSigned}
 */
public record AuditEntry(
        long position,
        Instant at,
        @Nullable UUID partnerId,
        @Nullable UUID applicationId,
        @Nullable String subject,
        Actor actor,
        String what,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*|[a-z]+([A-Z][a-z]+)*");

    /** The event's name in words: "Contract signed". */
    public String title() {
        return words(what);
    }

    /** A state or code in words, "FALSE_POSITIVE" and "falsePositive" as "False positive"; anything else as it is. */
    public static @Nullable String inWords(@Nullable String value) {
        return value != null && CODE.matcher(value).matches() ? words(value) : value;
    }

    private static String words(String code) {
        String spaced =
                code.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
