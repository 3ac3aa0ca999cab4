package org.guildhall.recruitment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The definition of the application form, the same file for the browser and for checks on the server. */
@Component
class ApplicationFormSource {

    private final String schema;

    ApplicationFormSource() {
        try {
            schema = new ClassPathResource("forms/partner-application.form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected forms/partner-application.form on the classpath.", e);
        }
    }

    String schema() {
        return schema;
    }
}
