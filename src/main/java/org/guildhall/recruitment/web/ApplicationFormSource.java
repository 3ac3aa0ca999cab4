package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.guildhall.invitations.Invitation;
import org.guildhall.partners.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The definition of the application form, the same file for the browser and for checks on the server. */
@Component
public class ApplicationFormSource {

    private final String schema;
    private final JsonNode choices;

    ApplicationFormSource(ObjectMapper json) {
        try {
            choices = json.valueToTree(Map.of("countries", Country.choices(Locale.ENGLISH)));
            schema = new ClassPathResource("forms/partner-application.form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected forms/partner-application.form on the classpath.", e);
        }
    }

    public String schema() {
        return schema;
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
