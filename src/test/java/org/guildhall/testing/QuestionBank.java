package org.guildhall.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Question to right answer in every course, for candidates who learned everything. */
public final class QuestionBank {

    public static final Map<String, String> RIGHT = read();

    private QuestionBank() {}

    private static Map<String, String> read() {
        Map<String, String> right = new HashMap<>();
        try {
            for (Resource course : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/certification/questions/*.json")) {
                for (JsonNode question : new ObjectMapper().readTree(course.getContentAsByteArray())) {
                    right.put(
                            question.path("text").asText(),
                            question.path("right").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return right;
    }
}
