package org.guildhall.embedded.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads and writes the API's JSON as the client does: fields it does not know are ignored. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body.length == 0 ? new byte[] {'{', '}'} : body, type);
            if (value == null) {
                throw ProblemException.invalidArgument("Expected a JSON object in the body, but found null.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ProblemException.invalidArgument(
                    "Expected a JSON body, but it cannot be read: %s".formatted(e.getOriginalMessage()));
        } catch (IOException e) {
            throw ProblemException.invalidArgument("Expected a JSON body, but it cannot be read.");
        }
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected to write an answer as JSON, but: " + e.getOriginalMessage(), e);
        }
    }
}
