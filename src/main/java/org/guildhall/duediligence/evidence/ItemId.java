package org.guildhall.duediligence.evidence;

import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Questionnaires;

/**
 * Which piece of evidence.
 *
 * @param text as it is stored: the kind, and after a colon which of its kind
 */
public record ItemId(String text) {

    public static final ItemId IDENTIFIERS = new ItemId("identifiers");
    public static final ItemId FIGURES = new ItemId("figures");
    /** A search of the press, which an officer makes. */
    public static final ItemId MEDIA_SEARCH = new ItemId("media-search");

    private static final String QUESTIONNAIRE = "questionnaire:";
    private static final String DOCUMENT = "document:";

    public static ItemId questionnaire(String id) {
        return new ItemId(QUESTIONNAIRE + id);
    }

    public static ItemId document(String code) {
        return new ItemId(DOCUMENT + code);
    }

    public boolean isQuestionnaire() {
        return text.startsWith(QUESTIONNAIRE);
    }

    public boolean isDocument() {
        return text.startsWith(DOCUMENT);
    }

    /** Id of the questionnaire or code of the document. */
    public String which() {
        return text.substring(text.indexOf(':') + 1);
    }

    public String label(Questionnaires questionnaires) {
        return isDocument()
                ? DocumentType.ofCode(which()).label()
                : isQuestionnaire()
                        ? questionnaires.find(which()).title()
                        : equals(IDENTIFIERS)
                                ? "Company numbers"
                                : equals(FIGURES) ? "Figures of the annual statement" : "Search of the press";
    }

    public CheckKind check(Questionnaires questionnaires) {
        return isDocument()
                ? CheckKind.DOCUMENTS
                : isQuestionnaire()
                        ? questionnaires.find(which()).check()
                        : equals(IDENTIFIERS)
                                ? CheckKind.LEGAL
                                : equals(FIGURES) ? CheckKind.FINANCIAL : CheckKind.REPUTATION;
    }
}
