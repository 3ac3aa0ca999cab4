package org.guildhall.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of the agreement: sections and clauses, with the terms filled in. */
final class AgreementText {

    private static final String RESOURCE = "/contracts/partner-agreement.txt";
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
        List<Section> sections = new ArrayList<>();
        for (String line : template().split("\n")) {
            if (line.startsWith("# ")) {
                sections.add(new Section(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank()) {
                sections.getLast().clauses().add(filled(line, blanks));
            }
        }
        if (!ownClauses.isEmpty()) {
            sections.add(new Section("Terms for this kind of partnership", ownClauses));
        }
        return sections;
    }

    private static String filled(String line, Map<String, String> blanks) {
        return BLANK.matcher(line).replaceAll(blank -> {
            String value = blanks.get(blank.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "Expected " + RESOURCE + " to use known blanks, but found {" + blank.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String template() {
        try (InputStream stream = AgreementText.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("Expected the agreement's wording at " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
