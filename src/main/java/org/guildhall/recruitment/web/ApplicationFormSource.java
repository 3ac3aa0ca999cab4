package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.guildhall.consents.ConsentText;
import org.guildhall.consents.ConsentTexts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.invitations.Invitation;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.PartnerType;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The definition of the application form, the same file for the browser and for checks on the server. */
@Component
public class ApplicationFormSource {

    private final ObjectNode form;
    private final JsonNode choices;
    private final TrackedForm tracked;

    private final ConsentTexts consents;
    private final Words words;

    ApplicationFormSource(Tracks tracks, ConsentTexts consents, Words words, ObjectMapper json) {
        this.consents = consents;
        this.words = words;
        tracked = new TrackedForm(tracks, json);
        try (InputStream file = new ClassPathResource("forms/partner-application.form").getInputStream()) {
            choices = json.valueToTree(Map.of("countries", Country.choices(Locale.ENGLISH)));
            form = (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected forms/partner-application.form on the classpath.", e);
        }
    }

    /** With what the tracks in force ask now, and the consent text in force in the reader's language. */
    public String schema() {
        ObjectNode schema = form.deepCopy();
        ConsentText consent = consents.current();
        for (JsonNode component : schema.path("components")) {
            switch (component.path("id").asText()) {
                case "Text_Consent" ->
                    ((ObjectNode) component).put("text", words.text("consents.form.more", consent.address()));
                case "Field_Consent" -> ((ObjectNode) component).put("label", consent.sentence());
                default -> {}
            }
        }
        return tracked.complete(schema).toString();
    }

    /**
     * What only the track of the chosen kind of partner asks.
     *
     * @param data that this form's definition has accepted
     * @throws InvalidSubmission when figures are incomplete or contradict one another
     */
    public OwnAnswers ownAnswers(JsonNode data, LocalDate today) {
        PartnerType type = PartnerType.ofCode(data.path("partnerType").asText())
                .orElseThrow(() ->
                        InvalidSubmission.of("partnerType", "Please choose a kind of partnership from the list."));
        OwnAnswersReader reader = new OwnAnswersReader(today);
        OwnAnswers own = reader.read(type, tracked.track(type), data);
        if (!reader.problems().isEmpty()) {
            throw new InvalidSubmission(reader.problems());
        }
        return own;
    }

    /** The choices that the form's definition leaves to its data. */
    public JsonNode choices() {
        return choices;
    }

    /** The choices, with what an invitation says of the applicant filled in. */
    JsonNode data(@Nullable Invitation invitation) {
        if (invitation == null) {
            return choices;
        }
        ObjectNode data = ((ObjectNode) choices).deepCopy();
        data.put("legalName", invitation.company());
        data.put("contactMail", invitation.mail());
        if (invitation.partnerType() != null) {
            data.put("partnerType", invitation.partnerType().code());
        }
        return data;
    }
}
