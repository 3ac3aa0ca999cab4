package org.guildhall.duediligence.web;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.duediligence.ownership.Ownerships;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who owns the applicant, as a picture and as a table that says the same. */
@Component
@Order(20)
class OwnershipSection implements CaseSection {

    private final Ownerships ownerships;
    private final Words words;

    OwnershipSection(Ownerships ownerships, Words words) {
        this.ownerships = ownerships;
        this.words = words;
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

    /**
     * @param shape style of a state
     * @param brief the words where there is little room
     */
    record Mark(String shape, String words, String brief) {}

    @Override
    public String id() {
        return "ownership";
    }

    @Override
    public View view(DueDiligenceCase current) {
        Ownership ownership = ownerships.ofApplication(current.applicationId());
        OwnerWords owners = new OwnerWords(ownership, words);
        return new View(
                ownership.sanctioned(),
                verdict(ownership),
                owners.share(ownership.threshold()),
                owners.share(ownership.undisclosedPercent()),
                ownership.layers(),
                OwnershipDiagram.of(ownership, owners),
                ownership.owners().stream()
                        .filter(owner -> !owner.equals(ownership.applicant()))
                        .map(owner -> row(owner, ownership, owners))
                        .toList());
    }

    private String verdict(Ownership ownership) {
        Owner applicant = ownership.applicant();
        return switch (applicant.standing()) {
            case SANCTIONED -> words.text("duediligence.ownership.verdict-listed");
            case UNDECIDED -> words.text("duediligence.ownership.verdict-undecided");
            case CLEAR ->
                words.text(
                        ownership.sanctioned()
                                ? "duediligence.ownership.verdict-sanctioned"
                                : "duediligence.ownership.verdict-clear",
                        Percent.of(ownership.sanctionedPercent(applicant), words));
        };
    }

    private Row row(Owner owner, Ownership ownership, OwnerWords owners) {
        String country = Country.nameOfNullable(owner.party().country(), words.locale());
        String kind =
                words.text(owner.isCompany() ? "duediligence.ownership.company" : "duediligence.ownership.person");
        List<String> holds = ownership.stakes().stream()
                .filter(stake -> stake.owner().equals(owner))
                .map(stake -> words.text(
                        "duediligence.ownership.holding",
                        owners.share(stake.percent()),
                        stake.owned().name()))
                .toList();
        return new Row(
                owner.name(),
                country == null ? kind : kind + ", " + country,
                holds,
                owners.share(ownership.sharePercent(owner)),
                new ArrayList<>(owners.marks(owner)));
    }
}
