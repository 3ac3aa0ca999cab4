package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.languages.Language;
import org.guildhall.languages.Words;
import org.guildhall.partners.PartnerType;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.Question;
import org.guildhall.tracks.TrackContent;

/**
 * Adds to the application form what the track of each kind of partner asks, shown as soon as that kind is chosen, and
 * hides what it leaves out. What it requires besides is checked when the application is received.
 */
final class TrackedForm {

    /** What a list offers. */
    private record Choice(String label, String value) {}

    private static final String AFTER = "Group_Partnership";

    private final Words words;
    private final ObjectMapper json;

    TrackedForm(Words words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    /** Name of a question's field in the form. */
    static String key(PartnerType type, Question question) {
        return "own_" + type.code() + "_" + question.id();
    }

    /** Name of the list of figures in the form. */
    static String figures(PartnerType type) {
        return "figures_" + type.code();
    }

    ObjectNode complete(ObjectNode form, Map<PartnerType, TrackContent> tracks) {
        Map<ApplicationField, List<PartnerType>> hidden = new EnumMap<>(ApplicationField.class);
        ArrayNode components = json.createArrayNode();
        for (JsonNode component : form.path("components")) {
            components.add(component);
            if (component.path("id").asText().equals(AFTER)) {
                tracks.forEach((type, track) -> own(type, track, components, hidden));
            }
        }
        form.set("components", components);
        hidden.forEach((field, types) -> hide(components, field, types));
        return form;
    }

    private void own(
            PartnerType type,
            TrackContent track,
            ArrayNode components,
            Map<ApplicationField, List<PartnerType>> hidden) {
        for (ApplicationField field : ApplicationField.values()) {
            if (track.use(field) == FieldUse.HIDDEN) {
                hidden.computeIfAbsent(field, unused -> new ArrayList<>()).add(type);
            }
        }
        ArrayNode asked = json.createArrayNode();
        track.questions().forEach(question -> asked.add(field(type, question)));
        if (!track.criteria().metrics().isEmpty()) {
            asked.add(figures(type, track.criteria()));
        }
        if (!asked.isEmpty()) {
            ObjectNode group = component("Group_Own_" + type.code(), "group").put("label", plain(track.name()));
            group.put("showOutline", false).set("components", asked);
            asWritten(group);
            group.putObject("conditional").put("hide", "=not(partnerType = \"%s\")".formatted(type.code()));
            components.add(group);
        }
    }

    private ObjectNode field(PartnerType type, Question question) {
        String kind =
                switch (question.kind()) {
                    case TEXT -> "textfield";
                    case LONG_TEXT -> "textarea";
                    case NUMBER -> "number";
                    case YES_NO, CHOICE -> "select";
                };
        ObjectNode field = component("Field_" + key(type, question), kind)
                .put("key", key(type, question))
                .put("label", plain(question.label()));
        asWritten(field);
        ObjectNode rules = field.putObject("validate").put("required", question.required());
        switch (question.kind()) {
            case TEXT -> rules.put("maxLength", 200);
            case LONG_TEXT -> rules.put("maxLength", 4000);
            case NUMBER -> {}
            case YES_NO ->
                choices(
                        field,
                        List.of(
                                new Choice(words.text("recruitment.own.yes"), "yes"),
                                new Choice(words.text("recruitment.own.no"), "no")));
            case CHOICE ->
                choices(
                        field,
                        question.options().stream()
                                .distinct()
                                .map(option -> new Choice(plain(option), option))
                                .toList());
        }
        return field;
    }

    /** A list of figures, each for a period. */
    private ObjectNode figures(PartnerType type, Criteria criteria) {
        ObjectNode list = component("List_Figures_" + type.code(), "dynamiclist")
                .put("path", figures(type))
                .put("label", words.text("recruitment.own.figures"))
                .put("isRepeating", true)
                .put("allowAddRemove", true)
                .put("defaultRepetitions", 1)
                .put("showOutline", true);
        ArrayNode fields = list.putArray("components");
        ObjectNode metric = component("Field_Metric_" + type.code(), "select")
                .put("key", "metric")
                .put("label", words.text("recruitment.own.figure"));
        choices(
                metric,
                criteria.metrics().stream()
                        .map(one -> new Choice(plain(one.label() + " (" + one.unit() + ")"), one.code()))
                        .toList());
        fields.add(metric);
        fields.add(day("Field_From_" + type.code(), "from", words.text("recruitment.own.from")));
        fields.add(day("Field_To_" + type.code(), "to", words.text("recruitment.own.to")));
        ObjectNode value = component("Field_Value_" + type.code(), "number")
                .put("key", "value")
                .put("label", words.text("recruitment.own.number"));
        value.putObject("validate").put("min", 0);
        fields.add(value);
        return list;
    }

    private ObjectNode day(String id, String key, String label) {
        return component(id, "datetime").put("key", key).put("subtype", "date").put("dateLabel", label);
    }

    private ObjectNode component(String id, String type) {
        ObjectNode component = json.createObjectNode().put("id", id).put("type", type);
        component.putObject("layout").put("row", "Row_" + id).putNull("columns");
        return component;
    }

    private static void choices(ObjectNode field, List<Choice> choices) {
        ArrayNode values = field.putArray("values");
        choices.forEach(
                choice -> values.addObject().put("label", choice.label()).put("value", choice.value()));
    }

    private static void hide(JsonNode components, ApplicationField field, List<PartnerType> types) {
        String codes = types.stream().map(type -> "\"" + type.code() + "\"").collect(Collectors.joining(", "));
        for (JsonNode component : components) {
            boolean named = field.key()
                    .equals(component.path("key").asText(component.path("path").asText()));
            if (named && component instanceof ObjectNode node) {
                node.putObject("conditional").put("hide", "=list contains([%s], partnerType)".formatted(codes));
            } else if (component.path("path").asText().isEmpty()) {
                hide(component.path("components"), field, types);
            }
        }
    }

    /** Managers write a track once, in English: on a page in another language its words say so. */
    private static void asWritten(ObjectNode component) {
        component.putObject("properties").put("lang", Language.ENGLISH.code());
    }

    /** Texts of managers are shown letter by letter: nothing in them is an expression or a template. */
    private static String plain(String text) {
        String letters = text.replace("{{", "{ {");
        return letters.startsWith("=") ? " " + letters : letters;
    }
}
