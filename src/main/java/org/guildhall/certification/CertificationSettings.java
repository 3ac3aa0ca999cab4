package org.guildhall.certification;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every certificate says; how an examination is held is in the tracks.
 *
 * @param programme what a certificate certifies
 * @param issuer whose certificate it is
 */
@Validated
@ConfigurationProperties("guildhall.certification")
record CertificationSettings(
        @NotBlank @DefaultValue("Guildhall Certified Partner")
        String programme,

        @NotBlank @DefaultValue("Guildhall Software GmbH") String issuer) {}
