package org.guildhall.embedded.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param port where the mail server listens on loopback; 0 for any free port */
@Validated
@ConfigurationProperties("guildhall.embedded.mail")
record EmbeddedMailSettings(
        @Min(0) @Max(65535) @DefaultValue("3025") int port) {}
