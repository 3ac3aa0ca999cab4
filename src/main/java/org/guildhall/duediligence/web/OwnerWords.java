package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.duediligence.web.OwnershipSection.Mark;
import org.guildhall.languages.Words;
import org.guildhall.partners.Position;

/** What stands out in an owner, in words for the picture and the table. */
final class OwnerWords implements OwnershipDiagram.Labels {

    private final Ownership ownership;
    private final Words words;

    OwnerWords(Ownership ownership, Words words) {
        this.ownership = ownership;
        this.words = words;
    }

    List<Mark> marks(Owner owner) {
        List<Mark> marks = new ArrayList<>();
        switch (owner.standing()) {
            case SANCTIONED -> marks.add(mark("late", words.text("duediligence.ownership.sanctioned-party")));
            case UNDECIDED -> marks.add(mark("late", words.text("duediligence.parties.undecided")));
            case CLEAR -> {
                if (ownership.sanctioned(owner)) {
                    marks.add(new Mark(
                            "late",
                            words.text("duediligence.ownership.counts-by", share(ownership.sanctionedPercent(owner))),
                            words.text("duediligence.ownership.counts")));
                }
            }
        }
        if (ownership.isBeneficialOwner(owner)) {
            marks.add(new Mark(
                    "current",
                    words.of(Position.BENEFICIAL_OWNER),
                    words.text("duediligence.ownership.beneficial-owner-brief")));
        }
        if (owner.isCompany() && ownership.undisclosedPercent(owner).signum() > 0) {
            marks.add(mark(
                    "waiting",
                    words.text("duediligence.ownership.not-named", share(ownership.undisclosedPercent(owner)))));
        }
        return marks;
    }

    private static Mark mark(String shape, String text) {
        return new Mark(shape, text, text);
    }

    @Override
    public String share(BigDecimal percent) {
        return Percent.of(percent, words);
    }

    @Override
    public String note(Owner owner) {
        if (owner.equals(ownership.applicant())) {
            return Stream.concat(
                            Stream.of(words.text("duediligence.ownership.applicant")),
                            marks(owner).stream().map(Mark::brief).limit(1))
                    .collect(Collectors.joining(" · "));
        }
        String what = marks(owner).stream()
                .findFirst()
                .map(Mark::brief)
                .orElseGet(() -> words.text(
                        owner.isCompany()
                                ? "duediligence.ownership.company-brief"
                                : "duediligence.ownership.person-brief"));
        return share(ownership.sharePercent(owner)) + " · " + what;
    }

    @Override
    public String kind(Owner owner) {
        return String.join(
                " ",
                owner.isCompany() ? "company" : "person",
                ownership.sanctioned(owner) ? "sanctioned" : "clear",
                ownership.isBeneficialOwner(owner) ? "beneficial" : "minor",
                owner.equals(ownership.applicant()) ? "applicant" : "owner");
    }
}
