package org.guildhall.duediligence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Questions about one side of a company.
 *
 * @param version changes with every change of its questions
 * @param check what its answers are checked for
 * @param yellowBelow score in percent below which the whole is a yellow flag
 * @param escalatedBelow score in percent below which an officer has to look at the whole
 */
public record Questionnaire(
        String id,
        String version,
        String title,
        CheckKind check,
        int yellowBelow,
        int escalatedBelow,
        List<Question> questions) {

    /**
     * What the answers amount to: one finding for the score, explained answer by answer, and one for each flagged answer.
     *
     * @param answers by id of the question
     */
    public List<Finding> assess(String item, Map<String, String> answers) {
        List<Finding> findings = new ArrayList<>();
        List<String> explanation = new ArrayList<>();
        int reached = 0;
        int possible = 0;
        for (Question question : questions) {
            String answer = answers.getOrDefault(question.id(), "");
            Flag flag = question.accepts(answer) ? question.flagOf(answer) : Flag.ESCALATED;
            int points = flag == Flag.NONE ? question.weight() : 0;
            reached += points;
            possible += question.weight();
            String said = question.written() ? "answered in words" : question.labelOf(answer);
            explanation.add("%s: %s (%d of %d)".formatted(question.text(), said, points, question.weight()));
            if (flag != Flag.NONE) {
                findings.add(new Finding(
                        item, flag, title + ": " + question.id(), question.why(), question.text() + " " + said));
            }
        }
        int percent = possible == 0 ? 100 : 100 * reached / possible;
        Flag ofScore = percent < escalatedBelow ? Flag.ESCALATED : percent < yellowBelow ? Flag.YELLOW : Flag.NONE;
        findings.addFirst(new Finding(
                item,
                ofScore,
                "%s: score %d %%".formatted(title, percent),
                "at least %d %%".formatted(yellowBelow),
                "%d %%. %s.".formatted(percent, String.join("; ", explanation))));
        return findings;
    }
}
