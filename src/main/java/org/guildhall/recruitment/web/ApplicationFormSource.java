package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.consents.ConsentText;
import org.guildhall.consents.ConsentTexts;
import org.guildhall.forms.FormDefinition;
import org.guildhall.forms.FormTexts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.invitations.Invitation;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.PartnerType;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.TrackContent;
import org.guildhall.tracks.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The definition of the application form, the same file for the browser and for checks on the server. */
@Component
public class ApplicationFormSource {

    /** The form with what certain tracks ask. */
    private record Form(
            Map<PartnerType, TrackContent> tracks, String schema, FormDefinition definition, ObjectNode choices) {}

    private final ObjectNode form;
    private final ObjectMapper json;
    private final Tracks tracks;
    private final TrackedForm tracked;

    private final ConsentTexts consents;
    private final Words words;
    private final FormTexts texts;

    /** For the tracks in force when it was last asked for, by consent text and so by language; they change seldom, and it is long. */
    private final Map<ConsentText, Form> last = new ConcurrentHashMap<>();

    ApplicationFormSource(Tracks tracks, ConsentTexts consents, Words words, FormTexts texts, ObjectMapper json) {
        this.tracks = tracks;
        this.consents = consents;
        this.words = words;
        this.texts = texts;
        this.json = json;
        tracked = new TrackedForm(words, json);
        try (InputStream file = new ClassPathResource("forms/partner-application.form").getInputStream()) {
            form = (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected forms/partner-application.form on the classpath.", e);
        }
    }

    /** With what the tracks in force ask now, and the consent text in force in the reader's language. */
    public String schema() {
        return current().schema();
    }

    /** The rules of {@link #schema()}. */
    FormDefinition definition() {
        return current().definition();
    }

    private Form current() {
        Map<PartnerType, TrackContent> inForce = tracks.ofEveryKind();
        return Objects.requireNonNull(last.compute(
                consents.current(),
                (consent, known) -> known != null && known.tracks().equals(inForce) ? known : form(consent, inForce)));
    }

    private Form form(ConsentText consent, Map<PartnerType, TrackContent> inForce) {
        ObjectNode blank = texts.inLanguageOfReader(form);
        for (JsonNode component : blank.path("components")) {
            switch (component.path("id").asText()) {
                case "Text_Consent" ->
                    ((ObjectNode) component).put("text", words.text("consents.form.more", consent.address()));
                case "Field_Consent" -> ((ObjectNode) component).put("label", consent.sentence());
                default -> {}
            }
        }
        String schema = tracked.complete(blank, inForce).toString();
        ObjectNode choices = json.valueToTree(Map.of("countries", Country.choices(words.locale())));
        return new Form(inForce, schema, FormDefinition.parse(schema), choices);
    }

    /**
     * What only the track of the chosen kind of partner asks.
     *
     * @param data that this form's definition has accepted
     * @throws InvalidSubmission when figures are incomplete or contradict one another
     */
    public OwnAnswers ownAnswers(JsonNode data, LocalDate today) {
        PartnerType type = PartnerType.ofCode(data.path("partnerType").asText())
                .orElseThrow(() -> InvalidSubmission.of("partnerType", Wording.of("recruitment.rule.partner-type")));
        OwnAnswersReader reader = new OwnAnswersReader(today);
        OwnAnswers own =
                reader.read(type, tracks.choose(type, "", null).version().content(), data);
        if (!reader.problems().isEmpty()) {
            throw new InvalidSubmission(reader.problems());
        }
        return own;
    }

    /** The choices that the form's definition leaves to its data, in the reader's language. */
    public JsonNode choices() {
        return current().choices();
    }

    /** The choices, with what an invitation says of the applicant filled in. */
    JsonNode data(@Nullable Invitation invitation) {
        ObjectNode choices = current().choices();
        if (invitation == null) {
            return choices;
        }
        ObjectNode data = choices.deepCopy();
        data.put("legalName", invitation.company());
        data.put("contactMail", invitation.mail());
        if (invitation.partnerType() != null) {
            data.put("partnerType", invitation.partnerType().code());
        }
        return data;
    }
}
