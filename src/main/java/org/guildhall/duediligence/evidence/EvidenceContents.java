package org.guildhall.duediligence.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes and reads what pieces of evidence hold. */
@Component
public class EvidenceContents {

    private final ObjectMapper json;

    public EvidenceContents(ObjectMapper json) {
        this.json = json;
    }

    /** Answers by id of the question. */
    public static final class Answers extends TreeMap<String, String> {

        private static final long serialVersionUID = 1;
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected evidence that can be written as JSON.", e);
        }
    }

    /** @param item one that was submitted */
    public <T> T read(EvidenceItem item, Class<T> type) {
        try {
            return json.readValue(Objects.requireNonNull(item.content()), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Expected the evidence '%s' to be %s.".formatted(item.id().text(), type.getSimpleName()), e);
        }
    }
}
