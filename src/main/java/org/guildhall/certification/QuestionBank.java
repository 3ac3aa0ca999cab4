package org.guildhall.certification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * All questions, read from the class path at start. A question that was ever asked stays in the file: attempts name
 * their questions by id.
 */
@Component
class QuestionBank {

    private static final String RESOURCE = "/certification/questions.json";

    private final Map<String, Question> questions = new LinkedHashMap<>();

    QuestionBank(ObjectMapper json) {
        try (InputStream stream = QuestionBank.class.getResourceAsStream(RESOURCE)) {
            for (Question question : json.readValue(stream, Question[].class)) {
                if (questions.put(question.id(), question) != null) {
                    throw new IllegalStateException(
                            "Expected every question in " + RESOURCE + " once, but found " + question.id() + " twice.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the question bank at " + RESOURCE, e);
        }
    }

    List<Question> all() {
        return List.copyOf(questions.values());
    }

    Question question(String id) {
        Question question = questions.get(id);
        if (question == null) {
            throw new IllegalStateException("Expected question " + id + " in " + RESOURCE
                    + ", because an attempt was held with it. Put it back.");
        }
        return question;
    }
}
