package org.guildhall.contracts;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Who offers contracts, and under which law. */
@Validated
@ConfigurationProperties("guildhall.contracts")
public record ContractSettings(
        @NotBlank @DefaultValue("Guildhall Software GmbH") String vendorName,

        @NotBlank @DefaultValue("Zunftgasse 12, 50667 Cologne, Germany")
        String vendorAddress,

        @NotBlank @DefaultValue("the Federal Republic of Germany")
        String governingLaw,

        @NotBlank @DefaultValue("Cologne") String courts) {}
