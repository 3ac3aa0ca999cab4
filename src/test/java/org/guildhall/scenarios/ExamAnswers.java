package org.guildhall.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.certification.ExamQuestion;

/** Knows the question bank's answers. */
final class ExamAnswers {

    private static final Map<String, String> RIGHT = right();

    private ExamAnswers() {}

    static Map<String, Object> to(List<ExamQuestion> questions, boolean right) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            ExamQuestion question = questions.get(i);
            String known = RIGHT.get(question.text());
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

    private static Map<String, String> right() {
        try (InputStream bank =
                ExamAnswers.class.getResourceAsStream("/certification/questions/partner-essentials.json")) {
            Map<String, String> right = new HashMap<>();
            for (JsonNode question : new ObjectMapper().readTree(bank)) {
                right.put(question.path("text").asText(), question.path("right").asText());
            }
            return right;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
