package org.guildhall.duediligence.web;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.duediligence.ownership.Ownerships;
import org.guildhall.duediligence.ownership.Standing;
import org.guildhall.partners.Country;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who owns the applicant, as a picture and as a table that says the same. */
@Component
@Order(20)
class OwnershipSection implements CaseSection {

    private final Ownerships ownerships;

    OwnershipSection(Ownerships ownerships) {
        this.ownerships = ownerships;
    }

    /**
     * @param verdict what the 50 % rule says, in a sentence
     * @param threshold from which share on somebody is a beneficial owner
     * @param undisclosed share that nobody is named for
     */
    record View(
            boolean sanctioned,
            String verdict,
            String threshold,
            String undisclosed,
            int layers,
            OwnershipDiagram diagram,
            List<Row> owners) {}

    /**
     * @param holds share and of whom, one line for each
     * @param share of the applicant, directly and through companies
     * @param marks what stands out, in words
     */
    record Row(String name, String kind, List<String> holds, String share, List<Mark> marks) {}

    /** @param shape style of a state */
    record Mark(String shape, String words) {}

    @Override
    public String id() {
        return "ownership";
    }

    @Override
    public String title() {
        return "Ownership";
    }

    @Override
    public View view(DueDiligenceCase current) {
        Ownership ownership = ownerships.ofApplication(current.applicationId());
        OwnerWords words = new OwnerWords(ownership);
        return new View(
                ownership.sanctioned(),
                verdict(ownership),
                Percent.of(ownership.threshold()),
                Percent.of(ownership.undisclosedPercent()),
                ownership.layers(),
                OwnershipDiagram.of(ownership, words),
                ownership.owners().stream()
                        .filter(owner -> !owner.equals(ownership.applicant()))
                        .map(owner -> row(owner, ownership, words))
                        .toList());
    }

    private static String verdict(Ownership ownership) {
        Owner applicant = ownership.applicant();
        String together = Percent.of(ownership.sanctionedPercent(applicant));
        if (applicant.standing() != Standing.CLEAR) {
            return "The applicant itself "
                    + (applicant.standing() == Standing.SANCTIONED
                            ? "is on a list."
                            : "resembles a listed name, and nobody has decided yet.");
        }
        if (ownership.sanctioned()) {
            return "Sanctioned parties, or parties that nobody has cleared yet, own %s of the applicant together: 50 %% or more, so it counts as sanctioned."
                    .formatted(together);
        }
        return "Sanctioned parties own %s of the applicant together: less than 50 %%, so it does not count as sanctioned."
                .formatted(together);
    }

    private static Row row(Owner owner, Ownership ownership, OwnerWords words) {
        String country = Country.nameOfNullable(owner.party().country());
        String kind = owner.isCompany() ? "Company" : "Person";
        List<String> holds = ownership.stakes().stream()
                .filter(stake -> stake.owner().equals(owner))
                .map(stake -> "%s of %s"
                        .formatted(Percent.of(stake.percent()), stake.owned().name()))
                .toList();
        return new Row(
                owner.name(),
                country == null ? kind : kind + ", " + country,
                holds,
                Percent.of(ownership.sharePercent(owner)),
                new ArrayList<>(words.marks(owner)));
    }
}
