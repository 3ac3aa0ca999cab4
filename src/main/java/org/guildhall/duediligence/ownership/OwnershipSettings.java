package org.guildhall.duediligence.ownership;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of ownership.
 *
 * @param beneficialOwnerFrom from which percentage of an applicant on a person is its beneficial owner
 */
@Validated
@ConfigurationProperties("guildhall.due-diligence.ownership")
public record OwnershipSettings(
        @DefaultValue("25") @DecimalMin("0") @DecimalMax("100") BigDecimal beneficialOwnerFrom) {}
