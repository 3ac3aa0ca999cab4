package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.languages.Wording;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.jspecify.annotations.Nullable;

/** When the owners that an applicant names can be received: each by itself, and what they own of one another. */
final class OwnerRules {

    private static final int MOST_OWNERS = 100;
    private static final int LONGEST_NAME = 200;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final FieldRules rules;
    private final LocalDate today;

    OwnerRules(FieldRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** @param applicant legal name of the organisation they own */
    void check(List<Owner> owners, @Nullable String applicant) {
        if (owners.isEmpty()) {
            rules.problem("owners", Wording.of("recruitment.rule.owner-wanted"));
        } else if (owners.size() > MOST_OWNERS) {
            rules.problem("owners", Wording.of("recruitment.rule.owners-many", MOST_OWNERS, owners.size()));
            return;
        }
        for (int i = 0; i < owners.size(); i++) {
            checkOwner(at(i), owners.get(i));
            if (owners.get(i).isCompany() && sameName(owners.get(i).name(), applicant)) {
                rules.problem(at(i) + "name", Wording.of("recruitment.rule.owner-itself"));
            }
        }
        checkOwned(owners);
        checkSums(owners);
    }

    private void checkOwner(String at, Owner owner) {
        rules.required(at + "name", owner.name(), Wording.of("recruitment.rule.owner-name-missing"));
        rules.name(at + "name", owner.name(), LONGEST_NAME);
        rules.required(at + "country", owner.country(), Wording.of("recruitment.rule.owner-country-missing"));
        rules.country(at + "country", owner.country());
        rules.required(at + "sharePercent", owner.sharePercent(), Wording.of("recruitment.rule.owner-share-missing"));
        rules.percent(at + "sharePercent", owner.sharePercent());
        if (owner.isCompany()) {
            rules.line(at + "registrationNumber", owner.registrationNumber(), 60);
        } else {
            rules.required(
                    at + "birthDate", owner.birthDate(), Wording.of("recruitment.rule.owner-birth-date-missing"));
            rules.birthDate(at + "birthDate", owner.birthDate(), today);
            rules.line(at + "birthPlace", owner.birthPlace(), 120);
            rules.country(at + "nationality", owner.nationality());
        }
    }

    private void checkOwned(List<Owner> owners) {
        Map<String, Set<String>> ownedBy = new HashMap<>();
        owners.stream().filter(Owner::isCompany).forEach(company -> ownedBy.computeIfAbsent(
                        Owner.key(company.name()), name -> new HashSet<>())
                .add(Owner.key(company.ownedThrough())));
        for (int i = 0; i < owners.size(); i++) {
            Owner owner = owners.get(i);
            String owned = Owner.key(owner.ownedThrough());
            if (owned.isEmpty()) {
                continue;
            }
            if (!ownedBy.containsKey(owned)) {
                rules.problem(at(i) + "ownedThrough", Wording.of("recruitment.rule.owned-unknown"));
            } else if (owner.isCompany() && leadsTo(owned, Owner.key(owner.name()), ownedBy, new HashSet<>())) {
                rules.problem(at(i) + "ownedThrough", Wording.of("recruitment.rule.owned-circle"));
            }
        }
    }

    private static boolean leadsTo(String from, String to, Map<String, Set<String>> ownedBy, Set<String> seen) {
        return from.equals(to)
                || seen.add(from)
                        && ownedBy.getOrDefault(from, Set.of()).stream()
                                .anyMatch(next -> leadsTo(next, to, ownedBy, seen));
    }

    /** At the share with which the sum goes over. */
    private void checkSums(List<Owner> owners) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (int i = 0; i < owners.size(); i++) {
            Owner owner = owners.get(i);
            if (owner.sharePercent() == null) {
                continue;
            }
            BigDecimal sum = sums.merge(Owner.key(owner.ownedThrough()), owner.sharePercent(), BigDecimal::add);
            if (sum.compareTo(WHOLE) > 0) {
                rules.problem(
                        at(i) + "sharePercent",
                        Wording.of(
                                "recruitment.rule.shares",
                                owner.ownedThrough() == null
                                        ? Wording.of("recruitment.rule.your-company")
                                        : owner.ownedThrough(),
                                sum.stripTrailingZeros().toPlainString()));
            }
        }
    }

    private static String at(int row) {
        return "owners[%d].".formatted(row);
    }

    private static boolean sameName(@Nullable String one, @Nullable String other) {
        return one != null && Owner.key(one).equals(Owner.key(other));
    }
}
