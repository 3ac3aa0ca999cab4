package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.partners.Country;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The definition of the application form, the same file for the browser and for checks on the server. */
@Component
class ApplicationFormSource {

    /** What the form offers in a list of choices. */
    private record Choice(String label, String value) {}

    private final String schema;
    private final JsonNode choices;

    ApplicationFormSource(ObjectMapper json) {
        try {
            choices = json.valueToTree(Map.of("countries", countries()));
            schema = new ClassPathResource("forms/partner-application.form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected forms/partner-application.form on the classpath.", e);
        }
    }

    String schema() {
        return schema;
    }

    /** The choices that the form's definition leaves to its data. */
    JsonNode choices() {
        return choices;
    }

    private static List<Choice> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(Country.name(code), code))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.ENGLISH)))
                .toList();
    }
}
