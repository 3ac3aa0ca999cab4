package org.guildhall.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation that matters when an organisation is assessed: itself, its owners, its signatory.
 *
 * @param country ISO 3166-1 alpha-2
 * @param sharePercent 0 to 100; beneficial owners only
 * @param title role in the company, as in "Managing director"; signatories only
 */
public record Party(
        UUID id,
        Kind kind,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String country,
        Position position,
        @Nullable BigDecimal sharePercent,
        @Nullable String title) {

    public enum Kind {
        PERSON,
        ORGANISATION
    }

    public static Party company(String name, String country) {
        return new Party(UUID.randomUUID(), Kind.ORGANISATION, name, null, country, Position.COMPANY, null, null);
    }

    public static Party beneficialOwner(
            String name, @Nullable LocalDate birthDate, @Nullable String country, BigDecimal sharePercent) {
        return new Party(
                UUID.randomUUID(),
                Kind.PERSON,
                name,
                birthDate,
                country,
                Position.BENEFICIAL_OWNER,
                sharePercent,
                null);
    }

    public static Party authorisedSignatory(String name, @Nullable LocalDate birthDate, @Nullable String title) {
        return new Party(
                UUID.randomUUID(), Kind.PERSON, name, birthDate, null, Position.AUTHORISED_SIGNATORY, null, title);
    }
}
