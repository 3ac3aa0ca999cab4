package org.guildhall.duediligence.ownership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;

/**
 * Who owns an applicant, through however many companies, and what that means when owners are sanctioned.
 *
 * <p>A company counts as sanctioned when sanctioned parties own 50 % or more of it together, whereby companies that
 * count as sanctioned themselves add to it with their whole share, and others with none: the 50 Percent Rule of the
 * U.S. Treasury's Office of Foreign Assets Control ("Revised Guidance on Entities Owned by Persons Whose Property and
 * Interests in Property Are Blocked", 13 August 2014, 79 Fed. Reg. 47726; Frequently Asked Questions 398 to 402).
 */
public final class Ownership {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final BigDecimal threshold;
    private final Owner applicant;
    private final List<Owner> owners;
    private final List<Stake> stakes;
    private final Set<Owner> sanctioned;
    private final Map<Owner, BigDecimal> shares = new HashMap<>();

    /**
     * The applicant, or somebody who owns a share of it, directly or through companies.
     *
     * @param party as it was first named
     * @param standing the gravest among the parties that are the same one
     */
    public record Owner(Party party, Standing standing) {

        public String name() {
            return party.name();
        }

        public boolean isCompany() {
            return party.kind() == Party.Kind.ORGANISATION;
        }
    }

    /** A share that is held directly. */
    public record Stake(Owner owner, Owner owned, BigDecimal percent) {}

    private Ownership(BigDecimal threshold, Owner applicant, List<Owner> owners, List<Stake> stakes) {
        this.threshold = threshold;
        this.applicant = applicant;
        this.owners = List.copyOf(owners);
        this.stakes = List.copyOf(stakes);
        this.sanctioned = spread();
    }

    /**
     * @param parties of one partner, the company among them
     * @param standings of the parties; who is missing is clear
     * @param threshold from which percentage on a person is a beneficial owner
     */
    static Ownership of(List<Party> parties, Map<UUID, Standing> standings, BigDecimal threshold) {
        SameParties same = SameParties.among(parties);
        Party company = parties.stream()
                .filter(party -> party.position() == Position.COMPANY)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected the company among its parties."));
        Map<Party, Owner> owners = new LinkedHashMap<>();
        List<Stake> stakes = new ArrayList<>();
        Function<Party, Owner> owner = party -> owners.computeIfAbsent(
                same.first(party), first -> new Owner(first, gravest(same.allOf(first), standings)));
        Owner applicant = owner.apply(company);
        for (Party party : parties) {
            if (party.sharePercent() != null) {
                Party owned = party.ownedId() == null ? company : same.byId(party.ownedId());
                stakes.add(new Stake(owner.apply(party), owner.apply(owned), party.sharePercent()));
            }
        }
        return new Ownership(threshold, applicant, List.copyOf(owners.values()), stakes);
    }

    private static Standing gravest(List<Party> parties, Map<UUID, Standing> standings) {
        return parties.stream()
                .map(party -> standings.getOrDefault(party.id(), Standing.CLEAR))
                .max(Comparator.naturalOrder())
                .orElse(Standing.CLEAR);
    }

    /** The company itself, whose owners these are. */
    public Owner applicant() {
        return applicant;
    }

    /** The applicant first, then its owners in the order they were named. */
    public List<Owner> owners() {
        return owners;
    }

    public List<Stake> stakes() {
        return stakes;
    }

    /** Whether the applicant is sanctioned, or counts as such by its owners. */
    public boolean sanctioned() {
        return sanctioned.contains(applicant);
    }

    /** Whether this one is sanctioned itself or counts as such by its owners; an undecided match counts until cleared. */
    public boolean sanctioned(Owner owner) {
        return sanctioned.contains(owner);
    }

    /** What those who are or count as sanctioned own of a company directly, together. */
    public BigDecimal sanctionedPercent(Owner company) {
        return sum(stakesIn(company).filter(stake -> sanctioned.contains(stake.owner())));
    }

    /** What somebody owns of the applicant, directly and through companies: the shares along each way multiplied. */
    public BigDecimal sharePercent(Owner owner) {
        return share(owner, new HashSet<>());
    }

    /** What is owned by nobody who was named: of the applicant, and of its owners as far as they own it. */
    public BigDecimal undisclosedPercent() {
        return owners.stream()
                .filter(Owner::isCompany)
                .map(company -> portion(undisclosedPercent(company), sharePercent(company)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(WHOLE)
                .stripTrailingZeros();
    }

    /** What of one company is owned by nobody who was named. */
    public BigDecimal undisclosedPercent(Owner company) {
        return WHOLE.subtract(sum(stakesIn(company))).max(BigDecimal.ZERO);
    }

    /** How many companies stand one behind the other between the applicant and its owners, at most. */
    public int layers() {
        return layersBehind(applicant, new HashSet<>());
    }

    /** From which percentage on a person is a beneficial owner. */
    public BigDecimal threshold() {
        return threshold;
    }

    /** Whether this is a person who owns so much of the applicant, directly and through companies, that it matters. */
    public boolean isBeneficialOwner(Owner owner) {
        return !owner.isCompany() && sharePercent(owner).compareTo(threshold) >= 0;
    }

    /** Who holds shares of a company directly. */
    public Stream<Stake> stakesIn(Owner company) {
        return stakes.stream().filter(stake -> stake.owned().equals(company));
    }

    private int layersBehind(Owner company, Set<Owner> onTheWay) {
        onTheWay.add(company);
        int most = stakesIn(company)
                .map(Stake::owner)
                .filter(owner -> owner.isCompany() && !onTheWay.contains(owner))
                .mapToInt(owner -> 1 + layersBehind(owner, onTheWay))
                .max()
                .orElse(0);
        onTheWay.remove(company);
        return most;
    }

    private BigDecimal share(Owner owner, Set<Owner> onTheWay) {
        if (owner.equals(applicant)) {
            return WHOLE;
        }
        BigDecimal known = shares.get(owner);
        if (known != null) {
            return known;
        }
        if (!onTheWay.add(owner)) {
            return BigDecimal.ZERO;
        }
        BigDecimal share = stakes.stream()
                .filter(stake -> stake.owner().equals(owner))
                .map(stake -> portion(stake.percent(), share(stake.owned(), onTheWay)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        onTheWay.remove(owner);
        shares.put(owner, share);
        return share;
    }

    private static BigDecimal portion(BigDecimal percent, BigDecimal ofPercent) {
        return percent.multiply(ofPercent).movePointLeft(2);
    }

    private static BigDecimal sum(Stream<Stake> stakes) {
        return stakes.map(Stake::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Begins with those who were found on a list, and goes on until no company is added. */
    private Set<Owner> spread() {
        Set<Owner> found = owners.stream()
                .filter(owner -> owner.standing() != Standing.CLEAR)
                .collect(Collectors.toCollection(HashSet::new));
        boolean more;
        do {
            more = found.addAll(owners.stream()
                    .filter(company -> sum(stakesIn(company).filter(stake -> found.contains(stake.owner())))
                                    .compareTo(HALF)
                            >= 0)
                    .toList());
        } while (more);
        return found;
    }
}
