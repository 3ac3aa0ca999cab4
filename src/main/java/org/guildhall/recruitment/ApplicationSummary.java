package org.guildhall.recruitment;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * An application as lists and pages show it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param closedAt when it was approved, rejected, lapsed or withdrawn
 * @param closingReason in words for the applicant
 */
public record ApplicationSummary(
        UUID applicationId,
        UUID partnerId,
        String legalName,
        String country,
        PartnerType partnerType,
        ApplicationState state,
        Instant receivedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable String closingReason) {

    static ApplicationSummary of(PartnerApplication application, Organisation organisation) {
        return new ApplicationSummary(
                application.id(),
                application.partnerId(),
                organisation.legalName(),
                organisation.country(),
                organisation.partnerType(),
                application.state(),
                application.receivedAt(),
                application.submittedAt(),
                application.closedAt(),
                application.closingReason());
    }
}
