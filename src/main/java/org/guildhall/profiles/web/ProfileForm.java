package org.guildhall.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.forms.FormDefinition;
import org.guildhall.forms.FormTexts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.profiles.Profile;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.LegalDetails;
import org.guildhall.recruitment.LegalDetails.ShownOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The form of a company's legal data: the same definition for the browser and for checks on the server. */
@Component
class ProfileForm {

    /** What the form shows, under the keys of its fields. */
    record Shown(
            List<Country.Choice> countries,
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable String country,
            List<ShownOwner> owners,
            @Nullable List<Director> directors,
            @Nullable String signatoryName,
            @Nullable String signatoryTitle,
            @Nullable LocalDate signatoryBirthDate,
            @Nullable String signatoryBirthPlace,
            @Nullable String signatoryNationality) {}

    private final Words words;
    private final FormTexts texts;
    private final ObjectMapper json;
    private final String schema;

    ProfileForm(Words words, FormTexts texts, ObjectMapper json) {
        this.words = words;
        this.texts = texts;
        this.json = json;
        try {
            schema = new ClassPathResource("forms/partner-profile.form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected forms/partner-profile.form on the classpath.", e);
        }
    }

    String schema() {
        return texts.inLanguageOfReader(schema);
    }

    JsonNode shown(Profile profile) {
        LegalDetails details = LegalDetails.of(profile.organisation(), profile.parties());
        return json.valueToTree(new Shown(
                Country.choices(words.locale()),
                details.legalName(),
                details.registrationNumber(),
                details.country(),
                LegalDetails.shownOwners(profile.parties()),
                details.directors(),
                details.signatoryName(),
                details.signatoryTitle(),
                details.signatoryBirthDate(),
                details.signatoryBirthPlace(),
                details.signatoryNationality()));
    }

    /** @throws InvalidSubmission when the form's own rules are not met */
    LegalDetails read(JsonNode data) {
        JsonNode choices = json.valueToTree(Map.of("countries", Country.choices(words.locale())));
        Map<String, Wording> errors = FormDefinition.parse(schema()).check(data, choices);
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        try {
            return json.convertValue(data, LegalDetails.class);
        } catch (IllegalArgumentException e) {
            throw InvalidSubmission.of("", Wording.of("forms.check.unreadable"));
        }
    }
}
