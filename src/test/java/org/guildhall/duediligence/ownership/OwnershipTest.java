package org.guildhall.duediligence.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.partners.Party;
import org.guildhall.partners.Party.Personalia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The 50 % rule by the examples its authors give, and what is known of owners. */
class OwnershipTest {

    private final Party applicant = Party.company("Nordlicht GmbH", "DE", "HRB 1");
    private final List<Party> parties = new ArrayList<>(List.of(applicant));
    private final Map<UUID, Standing> standings = new HashMap<>();

    @Test
    void aSanctionedHalfIsEnough() {
        sanctioned(person("X", 50, null));

        assertThat(ownership().sanctioned()).isTrue();
    }

    @Test
    void lessThanHalfIsNot() {
        sanctioned(person("X", "49.99", null));

        assertThat(ownership().sanctioned()).isFalse();
        assertThat(ownership().sanctionedPercent(ownership().applicant())).isEqualByComparingTo("49.99");
    }

    /** FAQ 399: the shares of several are added. */
    @Test
    void sharesOfSeveralAddUp() {
        sanctioned(person("X", 25, null));
        sanctioned(person("Y", 25, null));

        assertThat(ownership().sanctioned()).isTrue();
    }

    /** FAQ 401: X owns 50 % of A, A owns 50 % of the applicant. */
    @Test
    void aCompanyThatCountsAsSanctionedPassesItOn() {
        Party a = company("A", 50, null);
        sanctioned(person("X", 50, a));

        assertThat(ownership().sanctioned()).isTrue();
        assertThat(ownership().sanctioned(owner("A"))).isTrue();
    }

    /** FAQ 401: X owns 50 % of A and 10 % of the applicant, A owns 40 % of the applicant. */
    @Test
    void directAndIndirectSharesAddUp() {
        Party a = company("A", 40, null);
        sanctioned(person("X", 50, a));
        sanctioned(person("X", 10, null));

        assertThat(ownership().sanctioned()).isTrue();
    }

    /** FAQ 401: X owns 50 % of A and B, which own 25 % of the applicant each. */
    @Test
    void halvesThroughTwoCompaniesAddUp() {
        sanctioned(person("X", 50, company("A", 25, null)));
        sanctioned(person("X", 50, company("B", 25, null)));

        assertThat(ownership().sanctioned()).isTrue();
    }

    /** FAQ 401: X owns 25 % of A and B, which own 50 % of the applicant each. */
    @Test
    void quartersOfOwnersDoNotAddUp() {
        sanctioned(person("X", 25, company("A", 50, null)));
        sanctioned(person("X", 25, company("B", 50, null)));

        assertThat(ownership().sanctioned()).isFalse();
    }

    @Test
    void whoIsNotAnOwnerDoesNotCountUnlessTheSameOneOwns() {
        Party director = add(Party.director("Xenia X", Personalia.NONE));
        standings.put(director.id(), Standing.SANCTIONED);
        assertThat(ownership().sanctioned()).isFalse();

        person("xenia  X", 60, null);
        assertThat(ownership().sanctioned()).isTrue();
    }

    @Test
    void anUndecidedMatchCountsUntilItIsCleared() {
        Party x = person("X", 80, null);
        standings.put(x.id(), Standing.UNDECIDED);
        assertThat(ownership().sanctioned()).isTrue();

        standings.put(x.id(), Standing.CLEAR);
        assertThat(ownership().sanctioned()).isFalse();
    }

    @Test
    void aListedApplicantIsSanctioned() {
        sanctioned(applicant);

        assertThat(ownership().sanctioned()).isTrue();
    }

    @Test
    void sharesAlongTheWayAreMultipliedAndWaysAdded() {
        Party a = company("A", 60, null);
        person("Olga", 50, a);
        person("Olga", 10, null);

        assertThat(ownership().sharePercent(owner("Olga"))).isEqualByComparingTo("40");
        assertThat(ownership().isBeneficialOwner(owner("Olga"))).isTrue();
        assertThat(ownership().isBeneficialOwner(owner("A"))).isFalse();
    }

    @Test
    void whatNobodyIsNamedForIsCountedThroughCompanies() {
        Party a = company("A", 80, null);
        person("Olga", 50, a);

        assertThat(ownership().undisclosedPercent()).isEqualByComparingTo("60");
        assertThat(ownership().undisclosedPercent(owner("A"))).isEqualByComparingTo("50");
    }

    @Test
    void layersAreTheCompaniesInBetween() {
        assertThat(ownership().layers()).isZero();
        person("Olga", 10, null);
        assertThat(ownership().layers()).isZero();
        Party a = company("A", 60, null);
        company("B", 30, null);
        assertThat(ownership().layers()).isEqualTo(1);
        person("Otto", 50, company("C", 50, a));
        assertThat(ownership().layers()).isEqualTo(2);
    }

    @Test
    void aCompanyNamedTwiceIsOne() {
        Party east = company("East", 50, null);
        Party west = company("West", 50, null);
        Party top = company("Top", 100, east);
        company("TOP", 100, west);
        sanctioned(person("X", 100, top));

        assertThat(ownership().owners()).hasSize(5);
        assertThat(ownership().sharePercent(owner("Top"))).isEqualByComparingTo("100");
        assertThat(ownership().sanctioned()).isTrue();
    }

    @Test
    void peopleOfTheSameNameBornOnDifferentDaysAreTwo() {
        add(Party.beneficialOwner("Olga", LocalDate.of(1950, 1, 1), "DE", BigDecimal.valueOf(20)));
        add(Party.beneficialOwner("Olga", LocalDate.of(1980, 1, 1), "DE", BigDecimal.valueOf(20)));

        assertThat(ownership().owners()).hasSize(3);
    }

    @Test
    void aCircleEnds() {
        Party a = company("A", 60, null);
        Party b = company("B", 60, a);
        add(Party.owningCompany("A", "DE", null, BigDecimal.valueOf(60)).owning(b.id()));

        assertThat(ownership().sanctioned()).isFalse();
        assertThat(ownership().layers()).isEqualTo(2);
        assertThat(ownership().sharePercent(owner("A"))).isPositive();
    }

    private Ownership ownership() {
        return Ownership.of(parties, standings, BigDecimal.valueOf(25));
    }

    private Owner owner(String name) {
        return ownership().owners().stream()
                .filter(owner -> owner.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Party person(String name, int percent, @Nullable Party owned) {
        return person(name, "" + percent, owned);
    }

    private Party person(String name, String percent, @Nullable Party owned) {
        Party party = Party.beneficialOwner(name, null, "DE", new BigDecimal(percent));
        return add(owned == null ? party : party.owning(owned.id()));
    }

    private Party company(String name, int percent, @Nullable Party owned) {
        Party party = Party.owningCompany(name, "DE", null, BigDecimal.valueOf(percent));
        return add(owned == null ? party : party.owning(owned.id()));
    }

    private Party add(Party party) {
        parties.add(party);
        return party;
    }

    private void sanctioned(Party party) {
        standings.put(party.id(), Standing.SANCTIONED);
    }
}
