package org.guildhall.duediligence.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.partners.Party;

/** What holds for every ownership, however deep and entangled. */
class OwnershipPropertiesTest {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Parties of one partner without circles: whoever comes later owns of those before, never more than is left. */
    private record Holdings(List<Party> parties, Map<UUID, Standing> standings) {

        Ownership ownership() {
            return Ownership.of(parties, standings, BigDecimal.valueOf(25));
        }

        static Holdings random(long seed, int size) {
            Random random = new Random(seed);
            Party applicant = Party.company("Applicant", "DE", null);
            List<Party> parties = new ArrayList<>(List.of(applicant));
            Map<UUID, Standing> standings = new HashMap<>();
            Map<UUID, Integer> left = new HashMap<>(Map.of(applicant.id(), 100));
            List<Party> companies = new ArrayList<>(List.of(applicant));
            for (int i = 0; i < size; i++) {
                Party owned = companies.get(random.nextInt(companies.size()));
                int percent = random.nextInt(left.get(owned.id()) + 1);
                left.merge(owned.id(), -percent, Integer::sum);
                Party owner = random.nextBoolean()
                        ? Party.owningCompany("Company " + i, "DE", null, BigDecimal.valueOf(percent))
                        : Party.beneficialOwner(
                                "Person " + random.nextInt(1 + size / 2), null, "DE", BigDecimal.valueOf(percent));
                owner = owned.equals(applicant) ? owner : owner.owning(owned.id());
                parties.add(owner);
                if (owner.kind() == Party.Kind.ORGANISATION) {
                    companies.add(owner);
                    left.put(owner.id(), 100);
                }
                if (random.nextInt(4) == 0) {
                    standings.put(owner.id(), Standing.SANCTIONED);
                }
            }
            return new Holdings(parties, standings);
        }

        Holdings alsoSanctioned(UUID party) {
            Map<UUID, Standing> more = new HashMap<>(standings);
            more.put(party, Standing.SANCTIONED);
            return new Holdings(parties, more);
        }
    }

    @Property(tries = 300)
    void theRuleIsTheLeastThatIsClosedUnderItself(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        Ownership ownership = Holdings.random(seed, size).ownership();

        Set<Owner> reference = new HashSet<>();
        for (int round = 0; round <= ownership.owners().size(); round++) {
            for (Owner owner : ownership.owners()) {
                BigDecimal held = BigDecimal.ZERO;
                for (Ownership.Stake stake : ownership.stakes()) {
                    if (stake.owned().equals(owner) && reference.contains(stake.owner())) {
                        held = held.add(stake.percent());
                    }
                }
                if (owner.standing() == Standing.SANCTIONED || held.compareTo(HALF) >= 0) {
                    reference.add(owner);
                }
            }
        }
        assertThat(ownership.owners())
                .allSatisfy(owner -> assertThat(ownership.sanctioned(owner)).isEqualTo(reference.contains(owner)));
    }

    @Property(tries = 200)
    void oneMoreSanctionedPartyNeverFreesAnybody(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @IntRange(max = 29) int which) {
        Holdings holdings = Holdings.random(seed, size);
        Ownership before = holdings.ownership();
        Ownership after = holdings.alsoSanctioned(
                        holdings.parties().get(1 + which % size).id())
                .ownership();

        assertThat(!before.sanctioned() || after.sanctioned()).isTrue();
        assertThat(after.sanctionedPercent(after.applicant()))
                .isGreaterThanOrEqualTo(before.sanctionedPercent(before.applicant()));
    }

    @Property(tries = 200)
    void nobodySanctionedMeansNothingCounts(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        Ownership ownership = Ownership.of(Holdings.random(seed, size).parties(), Map.of(), BigDecimal.valueOf(25));

        assertThat(ownership.owners()).noneMatch(ownership::sanctioned);
    }

    @Property(tries = 300)
    void peopleAndTheUndisclosedRestMakeTheWhole(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        Ownership ownership = Holdings.random(seed, size).ownership();

        BigDecimal named = ownership.owners().stream()
                .filter(owner -> !owner.isCompany())
                .map(ownership::sharePercent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(named.add(ownership.undisclosedPercent())).isEqualByComparingTo("100");
    }

    @Property(tries = 200)
    void whatPeopleSayFirstDoesNotMatter(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        Holdings holdings = Holdings.random(seed, size);
        Ownership asNamed = holdings.ownership();
        Ownership backwards = new Holdings(holdings.parties().reversed(), holdings.standings()).ownership();

        assertThat(backwards.sanctioned()).isEqualTo(asNamed.sanctioned());
        assertThat(backwards.layers()).isEqualTo(asNamed.layers());
        assertThat(backwards.undisclosedPercent()).isEqualByComparingTo(asNamed.undisclosedPercent());
    }
}
