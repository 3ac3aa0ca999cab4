package org.guildhall.duediligence.process.evidence;

import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.duediligence.evidence.ItemId;
import org.guildhall.forms.FormTexts;
import org.guildhall.languages.Words;
import org.springframework.stereotype.Component;

/** What evidence is called on forms, in the language of whoever reads them; the trail calls it by its English label. */
@Component
class EvidenceWords {

    private final Questionnaires questionnaires;
    private final FormTexts texts;
    private final Words words;

    EvidenceWords(Questionnaires questionnaires, FormTexts texts, Words words) {
        this.questionnaires = questionnaires;
        this.texts = texts;
        this.words = words;
    }

    String label(ItemId item) {
        if (item.isDocument()) {
            return words.of(DocumentType.ofCode(item.which()));
        }
        return item.isQuestionnaire()
                ? texts.text(questionnaires.find(item.which()).title())
                : words.text("duediligence.item." + item.text());
    }
}
