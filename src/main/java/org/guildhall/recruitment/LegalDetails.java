package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Correction;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Who a company is and who stands behind it, as forms ask for it and show it. Component names are the keys of the forms.
 *
 * @param country ISO 3166-1 alpha-2
 * @param signatoryNationality ISO 3166-1 alpha-2
 */
public record LegalDetails(
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable String country,
        @Nullable List<Owner> owners,
        @Nullable List<Director> directors,
        @Nullable String signatoryName,
        @Nullable String signatoryTitle,
        @Nullable LocalDate signatoryBirthDate,
        @Nullable String signatoryBirthPlace,
        @Nullable String signatoryNationality) {

    public LegalDetails {
        legalName = Texts.clean(legalName);
        registrationNumber = Texts.clean(registrationNumber);
        country = Texts.clean(country);
        owners = owners == null ? List.of() : List.copyOf(owners);
        directors = directors == null ? List.of() : List.copyOf(directors);
        signatoryName = Texts.clean(signatoryName);
        signatoryTitle = Texts.clean(signatoryTitle);
        signatoryBirthPlace = Texts.clean(signatoryBirthPlace);
        signatoryNationality = Texts.clean(signatoryNationality);
    }

    /** An owner as forms show one: {@link Owner} itself forgets how the form says "your company". */
    public record ShownOwner(
            boolean company,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String country,
            @Nullable String registrationNumber,
            @Nullable BigDecimal sharePercent,
            @Nullable String ownedThrough) {}

    /** The details as the register has them. */
    public static LegalDetails of(Organisation organisation, List<Party> parties) {
        Party signatory =
                in(Position.AUTHORISED_SIGNATORY, parties).stream().findFirst().orElse(null);
        return new LegalDetails(
                organisation.legalName(),
                organisation.registrationNumber(),
                organisation.country(),
                shownOwners(parties).stream().map(LegalDetails::owner).toList(),
                directors(parties),
                signatory == null ? null : signatory.name(),
                signatory == null ? null : signatory.title(),
                signatory == null ? null : signatory.birthDate(),
                signatory == null ? null : signatory.birthPlace(),
                signatory == null ? null : signatory.nationality());
    }

    public static List<ShownOwner> shownOwners(List<Party> parties) {
        List<Party> owners = in(Position.BENEFICIAL_OWNER, parties);
        Map<UUID, String> names = parties.stream().collect(Collectors.toMap(Party::id, Party::name));
        boolean companies = owners.stream().anyMatch(owner -> owner.kind() == Party.Kind.ORGANISATION);
        return owners.stream()
                .map(owner -> new ShownOwner(
                        owner.kind() == Party.Kind.ORGANISATION,
                        owner.name(),
                        owner.birthDate(),
                        owner.birthPlace(),
                        owner.nationality(),
                        owner.country(),
                        owner.registrationNumber(),
                        plain(owner.sharePercent()),
                        owner.ownedId() != null ? names.get(owner.ownedId()) : companies ? Owner.APPLICANT : null))
                .toList();
    }

    /** Form key to a sentence for the person who filled it in; empty when they can be taken over. */
    public Map<String, Wording> validate(Clock clock) {
        FieldRules rules = new FieldRules();
        PeopleRules people = new PeopleRules(rules, LocalDate.now(clock));
        rules.required("legalName", legalName, Wording.of("recruitment.rule.legal-name-missing"));
        rules.required("country", country, Wording.of("recruitment.rule.country-missing"));
        rules.country("country", country);
        OrganisationRules.check(rules, legalName, registrationNumber, null, null, null);
        people.owners(Objects.requireNonNull(owners), legalName);
        people.directors(Objects.requireNonNull(directors));
        people.signatory(signatoryName, signatoryTitle, signatoryBirthDate, signatoryBirthPlace, signatoryNationality);
        return rules.errors();
    }

    /** Owners, directors and signatory of valid details. */
    public List<Party> people() {
        return NamedParties.of(this);
    }

    /** All of valid details as better values for the register. */
    public Correction correction() {
        return new Correction(legalName, registrationNumber, country, null, null, null, people());
    }

    private static List<Director> directors(List<Party> parties) {
        return in(Position.DIRECTOR, parties).stream()
                .map(party -> new Director(party.name(), party.birthDate(), party.birthPlace(), party.nationality()))
                .toList();
    }

    private static Owner owner(ShownOwner shown) {
        return new Owner(
                shown.company(),
                shown.name(),
                shown.birthDate(),
                shown.birthPlace(),
                shown.nationality(),
                shown.country(),
                shown.registrationNumber(),
                shown.sharePercent(),
                shown.ownedThrough());
    }

    private static List<Party> in(Position position, List<Party> parties) {
        return parties.stream().filter(party -> party.position() == position).toList();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal share) {
        return share == null ? null : new BigDecimal(share.stripTrailingZeros().toPlainString());
    }
}
