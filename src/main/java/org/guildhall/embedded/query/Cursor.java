package org.guildhall.embedded.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** A place in a sorted search: the values that a row is sorted by, as Base64 of a JSON list. */
record Cursor(JsonNode values) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Cursor of(Map<String, Object> row, Sort sort) {
        List<@Nullable Object> values = sort.by().stream()
                .<@Nullable Object>map(part -> row.get(part.field().name()))
                .toList();
        return new Cursor(MAPPER.valueToTree(values));
    }

    static Cursor parse(String text, Sort sort) {
        try {
            JsonNode values = MAPPER.readTree(Base64.getDecoder().decode(text));
            if (values.isArray() && values.size() == sort.by().size()) {
                return new Cursor(values);
            }
        } catch (IOException | IllegalArgumentException e) {
            // falls through to the same sentence
        }
        throw unknown(text);
    }

    private static ProblemException unknown(String text) {
        return ProblemException.invalidArgument(
                "Expected a cursor that a search with the same sorting has returned, but found '%s'.".formatted(text));
    }

    @Nullable Object value(int index, Field field) {
        JsonNode value = values.get(index);
        try {
            return value.isNull() ? null : field.parse(value);
        } catch (ProblemException e) {
            throw unknown(toString());
        }
    }

    @Override
    public String toString() {
        try {
            return Base64.getEncoder().encodeToString(MAPPER.writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
