package org.guildhall.duediligence.checks;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** What can be told of a document without reading it: whether it is still valid, and whether others handed it in too. */
public final class DocumentCheck {

    /** Changes whenever a rule changes, so that a stored result says by which rules it was made. */
    public static final String VERSION = "documents-1";

    private final Period soon;

    /** @param soon how long before its last day a document is worth a note */
    public DocumentCheck(Period soon) {
        this.soon = soon;
    }

    /** Where else a content was handed in. */
    public enum Elsewhere {
        NOWHERE,
        /** As another document of the same applicant. */
        SAME_APPLICANT,
        OTHER_APPLICANT
    }

    public List<Finding> check(
            String item, DocumentType type, HandedDocument document, Elsewhere elsewhere, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        findings.add(validity(item, type, document, today));
        switch (elsewhere) {
            case NOWHERE -> {}
            case SAME_APPLICANT ->
                findings.add(new Finding(
                        item,
                        Flag.YELLOW,
                        type.label() + ": same file twice",
                        "a file of its own for each document",
                        "the same content was handed in as another document of this applicant"));
            case OTHER_APPLICANT ->
                findings.add(new Finding(
                        item,
                        Flag.YELLOW,
                        type.label() + ": also handed in by another applicant",
                        "a document of this company",
                        "the same content (SHA-256 %s) belongs to another organisation's case"
                                .formatted(document.sha256())));
        }
        return findings;
    }

    private Finding validity(String item, DocumentType type, HandedDocument document, LocalDate today) {
        LocalDate until = document.validUntil();
        String expected = "a document that is valid for at least %d more days".formatted(soon.getDays());
        if (until == null) {
            return new Finding(
                    item,
                    type.expires() ? Flag.OBSERVATION : Flag.NONE,
                    type.label(),
                    type.expires() ? expected : "a document",
                    type.expires() ? "without a last day of validity" : "handed in");
        }
        if (until.isBefore(today)) {
            return new Finding(item, Flag.ESCALATED, type.label() + ": expired", expected, "valid until " + until);
        }
        boolean ending = until.isBefore(today.plus(soon));
        return new Finding(
                item,
                ending ? Flag.YELLOW : Flag.NONE,
                type.label() + (ending ? ": expires soon" : ""),
                expected,
                "valid until " + until);
    }
}
