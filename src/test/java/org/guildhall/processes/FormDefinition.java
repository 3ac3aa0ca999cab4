package org.guildhall.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One form as form-js reads it. */
public record FormDefinition(Path file, JsonNode json) {

    static FormDefinition read(Path file) {
        try {
            return new FormDefinition(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file name without its ending, which must be the form's id. */
    public String name() {
        return ProcessFiles.stem(file);
    }

    /** Keys a submission has at its top level, in the order of the form; a list counts by its path. */
    public List<String> topLevelKeys() {
        var keys = new ArrayList<String>();
        walk(json, false, component -> {
            if (component.has("key")) {
                keys.add(component.get("key").asText());
            } else if (component.has("path")) {
                keys.add(component.get("path").asText());
            }
        });
        return keys;
    }

    /** All keys, those inside lists included. */
    public List<String> keys() {
        var keys = new ArrayList<String>();
        walk(json, true, component -> {
            if (component.has("key")) {
                keys.add(component.get("key").asText());
            }
        });
        return keys;
    }

    public List<JsonNode> components() {
        var components = new ArrayList<JsonNode>();
        walk(json, true, components::add);
        return components;
    }

    private static void walk(JsonNode parent, boolean intoLists, Consumer<JsonNode> visitor) {
        for (var component : parent.path("components")) {
            visitor.accept(component);
            if (intoLists || !component.has("path")) {
                walk(component, intoLists, visitor);
            }
        }
    }
}
