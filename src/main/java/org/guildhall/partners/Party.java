package org.guildhall.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation that matters when an organisation is assessed: itself, its owners, its directors, its
 * signatory. Somebody who owns several shares is a party for each.
 *
 * @param nationality ISO 3166-1 alpha-2; persons only
 * @param country where a person lives or an organisation is registered, ISO 3166-1 alpha-2
 * @param registrationNumber number in the commercial register, as it was written; organisations only
 * @param sharePercent 0 to 100; owners only
 * @param ownedId the party whose owner this one is; null for an owner of the organisation itself, and who owns nothing
 * @param title role in the company, as in "Managing director"; signatories only
 */
public record Party(
        UUID id,
        Kind kind,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String nationality,
        @Nullable String country,
        @Nullable String registrationNumber,
        Position position,
        @Nullable BigDecimal sharePercent,
        @Nullable UUID ownedId,
        @Nullable String title) {

    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** What is known of a person besides name and position; helps to tell people of the same name apart. */
    public record Personalia(
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String country) {

        public static final Personalia NONE = new Personalia(null, null, null, null);
    }

    public static Party company(String name, String country, @Nullable String registrationNumber) {
        return organisation(name, country, registrationNumber, Position.COMPANY, null);
    }

    /** A natural person who owns part of the organisation itself. */
    public static Party beneficialOwner(
            String name, @Nullable LocalDate birthDate, @Nullable String country, BigDecimal sharePercent) {
        return beneficialOwner(name, new Personalia(birthDate, null, null, country), sharePercent);
    }

    public static Party beneficialOwner(String name, Personalia personalia, BigDecimal sharePercent) {
        return person(name, personalia, Position.BENEFICIAL_OWNER, sharePercent, null);
    }

    public static Party owningCompany(
            String name, @Nullable String country, @Nullable String registrationNumber, BigDecimal sharePercent) {
        return organisation(name, country, registrationNumber, Position.BENEFICIAL_OWNER, sharePercent);
    }

    public static Party director(String name, Personalia personalia) {
        return person(name, personalia, Position.DIRECTOR, null, null);
    }

    public static Party authorisedSignatory(String name, Personalia personalia, @Nullable String title) {
        return person(name, personalia, Position.AUTHORISED_SIGNATORY, null, title);
    }

    Party withId(UUID other) {
        return new Party(
                other,
                kind,
                name,
                birthDate,
                birthPlace,
                nationality,
                country,
                registrationNumber,
                position,
                sharePercent,
                ownedId,
                title);
    }

    /** The same owner, but of another party; null for the organisation itself. */
    public Party owning(@Nullable UUID owned) {
        return new Party(
                id,
                kind,
                name,
                birthDate,
                birthPlace,
                nationality,
                country,
                registrationNumber,
                position,
                sharePercent,
                owned,
                title);
    }

    private static Party person(
            String name, Personalia of, Position position, @Nullable BigDecimal sharePercent, @Nullable String title) {
        return new Party(
                UUID.randomUUID(),
                Kind.PERSON,
                name,
                of.birthDate(),
                of.birthPlace(),
                of.nationality(),
                of.country(),
                null,
                position,
                sharePercent,
                null,
                title);
    }

    private static Party organisation(
            String name,
            @Nullable String country,
            @Nullable String registrationNumber,
            Position position,
            @Nullable BigDecimal sharePercent) {
        return new Party(
                UUID.randomUUID(),
                Kind.ORGANISATION,
                name,
                null,
                null,
                null,
                country,
                registrationNumber,
                position,
                sharePercent,
                null,
                null);
    }
}
