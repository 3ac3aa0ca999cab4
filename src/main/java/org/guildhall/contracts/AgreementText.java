package org.guildhall.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of an agreement: what is common to all, what its kind words differently, and the terms filled in. */
final class AgreementText {

    private static final String COMMON = "/contracts/partner-agreement.txt";

    /** What is different in an agreement of one kind; a kind without such a file has the common wording alone. */
    private static final String OF_KIND = "/contracts/%s.txt";

    /** Before it new sections stand, so that the numbers which other sections name stay. */
    private static final String LAST = "General";

    private static final String INSTEAD_OF = " | ";
    private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)}");

    private AgreementText() {}

    record Section(String heading, List<String> clauses) {}

    static List<Section> sections(Contract.Offer offer, List<String> ownClauses, ContractSettings settings) {
        ContractTerms terms = offer.terms();
        Map<String, String> blanks = Map.of(
                "partnerType", offer.counterparty().partnerType(),
                "commissionPercent", terms.commission(),
                "termMonths", Integer.toString(terms.termMonths()),
                "noticeDays", Integer.toString(terms.noticeDays()),
                "paymentDays", Integer.toString(terms.paymentDays()),
                "governingLaw", settings.governingLaw(),
                "courts", settings.courts());
        List<Section> sections = read(text(COMMON).orElseThrow(), blanks);
        text(OF_KIND.formatted(terms.template()))
                .ifPresent(different -> read(different, blanks).forEach(section -> put(section, sections)));
        if (!ownClauses.isEmpty()) {
            sections.add(new Section("Terms for this kind of partnership", ownClauses));
        }
        return sections;
    }

    private static List<Section> read(String text, Map<String, String> blanks) {
        List<Section> sections = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("# ")) {
                sections.add(new Section(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank()) {
                sections.getLast().clauses().add(filled(line, blanks));
            }
        }
        return sections;
    }

    /** In the place of the section that it names, or as a new one. */
    private static void put(Section section, List<Section> sections) {
        String[] headings = section.heading().split(Pattern.quote(INSTEAD_OF));
        String named = headings[headings.length - 1];
        Section worded = new Section(headings[0], section.clauses());
        int place = place(headings.length == 1 ? LAST : named, sections);
        if (headings.length == 1) {
            sections.add(place, worded);
        } else {
            sections.set(place, worded);
        }
    }

    private static int place(String heading, List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalStateException("Expected a section '%s' in %s, but there is none.".formatted(heading, COMMON));
    }

    private static String filled(String line, Map<String, String> blanks) {
        return BLANK.matcher(line).replaceAll(blank -> {
            String value = blanks.get(blank.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "Expected agreements to use known blanks, but found {" + blank.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Optional<String> text(String resource) {
        try (InputStream stream = AgreementText.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
