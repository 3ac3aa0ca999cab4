package org.guildhall.duediligence.process.evidence;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.duediligence.checks.Question;
import org.guildhall.duediligence.checks.Questionnaire;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.duediligence.evidence.EvidenceItem;

/** The questions of all questionnaires that are open, in the order in which the form shows them. */
final class AskedQuestions {

    /** @param heading title of the questionnaire where it begins, else empty */
    record Asked(Questionnaire questionnaire, Question question, String heading) {}

    private final List<Asked> choices = new ArrayList<>();
    private final List<Asked> written = new ArrayList<>();

    AskedQuestions(List<EvidenceItem> open, Questionnaires questionnaires) {
        for (EvidenceItem item : open) {
            if (item.id().isQuestionnaire()) {
                add(questionnaires.find(item.id().which()));
            }
        }
        if (choices.size() > ProvideEvidenceForm.MOST_CHOICES || written.size() > ProvideEvidenceForm.MOST_WRITTEN) {
            throw new IllegalStateException(
                    "Expected at most %d questions with choices and %d without, but %d and %d are asked. Give the form more fields."
                            .formatted(
                                    ProvideEvidenceForm.MOST_CHOICES,
                                    ProvideEvidenceForm.MOST_WRITTEN,
                                    choices.size(),
                                    written.size()));
        }
    }

    List<Asked> choices() {
        return choices;
    }

    List<Asked> written() {
        return written;
    }

    private void add(Questionnaire questionnaire) {
        boolean first = true;
        for (Question question : questionnaire.questions()) {
            if (question.written()) {
                written.add(new Asked(questionnaire, question, ""));
            } else {
                choices.add(new Asked(questionnaire, question, first ? questionnaire.title() : ""));
                first = false;
            }
        }
    }
}
