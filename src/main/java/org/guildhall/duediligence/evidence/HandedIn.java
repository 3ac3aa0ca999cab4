package org.guildhall.duediligence.evidence;

import java.util.Map;
import org.guildhall.duediligence.checks.Figures;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant hands in at once; only what is asked for is kept.
 *
 * @param answers by id of the questionnaire
 * @param documents by code of the document type
 */
public record HandedIn(
        Identifiers identifiers,
        @Nullable Figures figures,
        Map<String, EvidenceContents.Answers> answers,
        Map<String, HandedDocument> documents) {

    /** What answers an item; null when nothing does. */
    @Nullable Object of(ItemId item) {
        return item.isDocument()
                ? documents.get(item.which())
                : item.isQuestionnaire()
                        ? answers.get(item.which())
                        : item.equals(ItemId.IDENTIFIERS) ? identifiers : figures;
    }
}
