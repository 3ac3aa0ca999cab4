package org.guildhall.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.certification.ExamQuestion;
import org.guildhall.testing.QuestionBank;

/** Knows the question bank's answers. */
final class ExamAnswers {

    private ExamAnswers() {}

    static Map<String, Object> to(List<ExamQuestion> questions, boolean right) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            ExamQuestion question = questions.get(i);
            String known = QuestionBank.RIGHT.get(question.text());
            answers.put(
                    "answer" + (i + 1),
                    question.options().stream()
                            .filter(option -> option.label().equals(known) == right)
                            .findFirst()
                            .orElseThrow()
                            .value());
        }
        return answers;
    }
}
