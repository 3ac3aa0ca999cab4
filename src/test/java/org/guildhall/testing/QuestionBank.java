package org.guildhall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Question to right answer, for candidates who learned everything. */
public final class QuestionBank {

    public static final Map<String, String> RIGHT = read();

    private QuestionBank() {}

    private static Map<String, String> read() {
        try (InputStream bank =
                QuestionBank.class.getResourceAsStream("/certification/questions/partner-essentials.json")) {
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
