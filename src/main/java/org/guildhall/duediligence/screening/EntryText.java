package org.guildhall.duediligence.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.guildhall.duediligence.lists.ListEntry;

/** List entries as JSON, as they are kept with a match. */
public final class EntryText {

    /** Entries outlive the program that wrote them. */
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private EntryText() {}

    public static String write(ListEntry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected list entry '%s' to fit into JSON.".formatted(entry.id()), e);
        }
    }

    public static ListEntry read(String json) {
        try {
            return JSON.readValue(json, ListEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a list entry as it was kept, but it cannot be read.", e);
        }
    }
}
