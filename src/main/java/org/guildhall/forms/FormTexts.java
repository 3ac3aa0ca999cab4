package org.guildhall.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guildhall.languages.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What form definitions say, in the language of whoever reads them; their rules stay as they are. A text is found by its
 * English words in {@code forms/texts_<language>.json}, so a form that was deployed with other words is never shown with
 * a translation of these: it says so by {@code properties.lang} and stays English there.
 */
@Component
public class FormTexts {

    /** Where a text stands. */
    record Place(ObjectNode node, String property) {

        String text() {
            return node.path(property).asText("");
        }

        /** Whether there are words in it: what is looked up or put together from data has none of its own. */
        boolean hasWords() {
            return !text().startsWith("=")
                    && text().replaceAll("\\{\\{.*?}}", "").chars().anyMatch(Character::isLetter);
        }
    }

    static final List<String> OF_COMPONENT =
            List.of("label", "description", "text", "content", "alt", "dateLabel", "timeLabel");

    private static final String LANGUAGE = "lang";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final ObjectMapper json;

    public FormTexts(ObjectMapper json) {
        this.json = json;
        for (Language language : Language.values()) {
            if (language != Language.ENGLISH) {
                texts.put(language, read(language));
            }
        }
    }

    /** What a form shows from data, as it stands in a file of ours; what is not known there stays as it is. */
    public String text(String english) {
        return texts.getOrDefault(Language.ofReader(), Map.of()).getOrDefault(english, english);
    }

    /** @param schema form-js schema as JSON text */
    public String inLanguageOfReader(String schema) {
        if (Language.ofReader() == Language.ENGLISH) {
            return schema;
        }
        try {
            return inLanguageOfReader((ObjectNode) json.readTree(schema)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a form definition in JSON, but it cannot be read.", e);
        }
    }

    /** A copy of the schema. */
    public ObjectNode inLanguageOfReader(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        Map<String, String> known = texts.get(Language.ofReader());
        if (known != null) {
            components(copy).forEach(component -> say(component, known));
        }
        return copy;
    }

    private static void say(ObjectNode component, Map<String, String> known) {
        for (Place place : places(component)) {
            String said = known.get(place.text());
            if (said != null) {
                place.node().put(place.property(), said);
            } else if (place.hasWords()) {
                component.withObjectProperty("properties").put(LANGUAGE, Language.ENGLISH.code());
            }
        }
    }

    /** Every component of a form or a group, with those inside of it. */
    static List<ObjectNode> components(JsonNode around) {
        List<ObjectNode> all = new ArrayList<>();
        for (JsonNode component : around.path("components")) {
            all.add((ObjectNode) component);
            all.addAll(components(component));
        }
        return all;
    }

    /** Where a component says something. */
    static List<Place> places(ObjectNode component) {
        List<Place> places = new ArrayList<>();
        OF_COMPONENT.forEach(property -> add(component, property, places));
        component.path("values").forEach(option -> add(option, "label", places));
        component.path("columns").forEach(column -> add(column, "label", places));
        add(component.path("validate"), "patternErrorMessage", places);
        add(component.path("appearance"), "prefixAdorner", places);
        add(component.path("appearance"), "suffixAdorner", places);
        return places;
    }

    private static void add(JsonNode node, String property, List<Place> places) {
        if (node.path(property).isTextual()) {
            places.add(new Place((ObjectNode) node, property));
        }
    }

    private Map<String, String> read(Language language) {
        String file = "forms/texts_" + language.code() + ".json";
        try (InputStream stream = new ClassPathResource(file).getInputStream()) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Expected " + file + " on the classpath.", e);
        }
    }
}
