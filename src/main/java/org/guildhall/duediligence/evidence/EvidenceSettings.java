package org.guildhall.duediligence.evidence;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the checks besides screening.
 *
 * @param expiresSoon how long before its last day a document is a yellow flag
 * @param vies VAT register of the European Union; off unless it is enabled
 * @param gleif register of legal entity identifiers; off unless it is enabled
 */
@Validated
@ConfigurationProperties("guildhall.due-diligence.checks")
record EvidenceSettings(
        @DefaultValue("30d") Period expiresSoon,
        @DefaultValue Vies vies,
        @DefaultValue Gleif gleif) {

    /** @param timeout for one whole answer */
    record Vies(
            @DefaultValue("false") boolean enabled,

            @DefaultValue("https://ec.europa.eu/taxation_customs/vies/rest-api")
            URI address,

            @DefaultValue("10s") Duration timeout) {}

    /** @param timeout for one whole answer */
    record Gleif(
            @DefaultValue("false") boolean enabled,

            @DefaultValue("https://api.gleif.org/api/v1/lei-records")
            URI address,

            @DefaultValue("10s") Duration timeout) {}
}
