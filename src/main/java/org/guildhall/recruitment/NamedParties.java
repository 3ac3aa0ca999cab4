package org.guildhall.recruitment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.partners.Party;
import org.guildhall.partners.Party.Personalia;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.jspecify.annotations.Nullable;

/** The people and companies that valid details name: owners, directors, signatory. */
final class NamedParties {

    private NamedParties() {}

    static List<Party> of(LegalDetails form) {
        List<Party> parties = new ArrayList<>(owners(Objects.requireNonNull(form.owners())));
        for (Director director : Objects.requireNonNull(form.directors())) {
            parties.add(Party.director(
                    given(director.name()),
                    new Personalia(director.birthDate(), director.birthPlace(), director.nationality(), null)));
        }
        parties.add(Party.authorisedSignatory(
                given(form.signatoryName()),
                new Personalia(
                        form.signatoryBirthDate(), form.signatoryBirthPlace(), form.signatoryNationality(), null),
                form.signatoryTitle()));
        return parties;
    }

    private static List<Party> owners(List<Owner> owners) {
        List<Party> parties = owners.stream().map(NamedParties::owner).toList();
        Map<String, UUID> companies = new HashMap<>();
        parties.stream()
                .filter(party -> party.kind() == Party.Kind.ORGANISATION)
                .forEach(company -> companies.putIfAbsent(Owner.key(company.name()), company.id()));
        List<Party> linked = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            String owned = owners.get(i).ownedThrough();
            linked.add(owned == null ? parties.get(i) : parties.get(i).owning(given(companies.get(Owner.key(owned)))));
        }
        return linked;
    }

    private static Party owner(Owner owner) {
        return owner.isCompany()
                ? Party.owningCompany(
                        given(owner.name()), owner.country(), owner.registrationNumber(), given(owner.sharePercent()))
                : Party.beneficialOwner(
                        given(owner.name()),
                        new Personalia(owner.birthDate(), owner.birthPlace(), owner.nationality(), owner.country()),
                        given(owner.sharePercent()));
    }

    private static <T> T given(@Nullable T valid) {
        return Objects.requireNonNull(valid, "Expected a field that validation requires, but it is missing.");
    }
}
