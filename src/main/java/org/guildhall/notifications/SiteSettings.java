package org.guildhall.notifications;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach this Guildhall.
 *
 * @param publicBaseUrl start of every link in a mail, without a path, as in {@code https://partners.example.com}
 */
@Validated
@ConfigurationProperties("guildhall")
record SiteSettings(@NotNull URI publicBaseUrl) {

    SiteSettings {
        if (!publicBaseUrl.isAbsolute() || publicBaseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "Expected guildhall.public-base-url as in https://partners.example.com, without a slash at its end, but found '%s'."
                            .formatted(publicBaseUrl));
        }
    }
}
