package org.guildhall.duediligence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.duediligence.web.OwnershipSection.Mark;

/** What stands out in an owner, in words for the picture and the table. */
final class OwnerWords implements OwnershipDiagram.Words {

    private final Ownership ownership;

    OwnerWords(Ownership ownership) {
        this.ownership = ownership;
    }

    List<Mark> marks(Owner owner) {
        List<Mark> marks = new ArrayList<>();
        switch (owner.standing()) {
            case SANCTIONED -> marks.add(new Mark("late", "Sanctioned"));
            case UNDECIDED -> marks.add(new Mark("late", "Match not decided"));
            case CLEAR -> {
                if (ownership.sanctioned(owner)) {
                    marks.add(new Mark(
                            "late", "Counts as sanctioned (" + Percent.of(ownership.sanctionedPercent(owner)) + ")"));
                }
            }
        }
        if (ownership.isBeneficialOwner(owner)) {
            marks.add(new Mark("current", "Beneficial owner"));
        }
        if (owner.isCompany() && ownership.undisclosedPercent(owner).signum() > 0) {
            marks.add(new Mark("waiting", Percent.of(ownership.undisclosedPercent(owner)) + " of it not named"));
        }
        return marks;
    }

    @Override
    public String note(Owner owner) {
        if (owner.equals(ownership.applicant())) {
            return Stream.concat(
                            Stream.of("Applicant"),
                            marks(owner).stream().map(OwnerWords::brief).limit(1))
                    .collect(Collectors.joining(" · "));
        }
        String share = Percent.of(ownership.sharePercent(owner));
        return marks(owner).stream()
                .findFirst()
                .map(mark -> share + " · " + brief(mark))
                .orElse(share + (owner.isCompany() ? " · company" : " · person"));
    }

    /** Without what stands in brackets, which the table tells. */
    private static String brief(Mark mark) {
        return mark.words().replaceAll(" \\(.*", "");
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
