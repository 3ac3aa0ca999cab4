package org.guildhall.duediligence.lists;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a list says that it was published: the UN and the EU in an attribute, the UK in an element or in a line above the
 * table; the others say nothing. A date without a time counts from its midnight in UTC.
 */
final class PublicationDate {

    private static final int HEAD = 4_000;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:dateGenerated=\"|generationDate=\"|<DateGenerated>\\s*|Report Date: *)([0-9A-Za-z:.+/-]{8,35})");

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH));

    private PublicationDate() {}

    /**
     * @param received when the files came; what claims to be later is not believed
     * @return empty where the list says nothing that can be believed
     */
    static Optional<Instant> of(List<ListFile> files, Instant received) {
        byte[] content = files.getFirst().content();
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.UTF_8);
        Matcher written = WRITTEN.matcher(head);
        return written.find()
                ? instant(written.group(1)).filter(published -> !published.isAfter(received))
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return DAYS.stream().flatMap(format -> day(text, format).stream()).findFirst();
        }
    }

    private static Optional<Instant> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(
                    LocalDate.parse(text, format).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }
}
