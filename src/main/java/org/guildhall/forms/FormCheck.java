package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guildhall.languages.Wording;

/** Walks one submission beside its form, level by level. */
final class FormCheck {

    private static final int MOST_ROWS = 100;

    /** What expressions refer to at this level. */
    private final Scope scope;

    /** What was shown at this level. */
    private final JsonNode shown;

    private final Map<String, Wording> errors;

    FormCheck(ObjectNode scope, JsonNode shown, Map<String, Wording> errors) {
        this.scope = new Scope(scope);
        this.shown = shown;
        this.errors = errors;
    }

    /**
     * @param prefix path of this level, empty at the top, else ending in a dot
     * @param hidden whether a group around it is hidden
     */
    void level(JsonNode components, JsonNode data, String prefix, boolean hidden) {
        Set<String> known = new HashSet<>();
        components(components, data, prefix, hidden, known);
        data.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.put(prefix + name, Wording.of("forms.check.no-such-field"));
            }
        });
    }

    private void components(JsonNode components, JsonNode data, String prefix, boolean hidden, Set<String> known) {
        for (JsonNode component : components) {
            component(component, data, prefix, hidden, known);
        }
    }

    private void component(JsonNode component, JsonNode data, String prefix, boolean around, Set<String> known) {
        String type = component.path("type").asText();
        if (FormSupport.DISPLAYED.contains(type)) {
            return;
        }
        boolean hidden =
                around || Expressions.holds(component.path("conditional").path("hide"), scope);
        switch (type) {
            case "group" -> group(component, data, prefix, hidden, known);
            case "dynamiclist" -> {
                String path = component.path("path").asText();
                known.add(path);
                rows(component, data.path(path), prefix + path, hidden);
            }
            default -> {
                String key = component.path("key").asText();
                known.add(key);
                field(component, type, data.path(key), prefix + key, hidden);
            }
        }
    }

    /** A hidden field may be missing, but what is sent for it nevertheless is read like every other. */
    private void field(JsonNode component, String type, JsonNode value, String path, boolean hidden) {
        if (Expressions.value(component.path("readonly"), scope).asBoolean(false)) {
            if (!FieldRule.empty(value)
                    && !same(value, shown.path(component.path("key").asText()))) {
                errors.put(path, Wording.of("forms.check.read-only"));
            }
            return;
        }
        boolean unticked = type.equals("checkbox") && value.isBoolean() && !value.asBoolean();
        if (FieldRule.empty(value) || unticked) {
            if (!hidden && component.path("validate").path("required").asBoolean(false)) {
                errors.put(path, FieldRule.missing(type, component));
            }
            return;
        }
        Wording problem = FieldRule.of(type).check(component, value, scope);
        if (problem != null) {
            errors.put(path, problem);
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private void group(JsonNode group, JsonNode data, String prefix, boolean hidden, Set<String> known) {
        String path = group.path("path").asText();
        if (path.isEmpty()) {
            components(group.path("components"), data, prefix, hidden, known);
            return;
        }
        known.add(path);
        JsonNode inner = data.path(path);
        level(
                group.path("components"),
                inner.isObject() ? inner : MissingNode.getInstance(),
                prefix + path + ".",
                hidden);
    }

    private void rows(JsonNode list, JsonNode value, String path, boolean hidden) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isArray() || value.size() > MOST_ROWS) {
            errors.put(path, Wording.of("forms.check.rows", MOST_ROWS));
            return;
        }
        JsonNode shownRows = shown.path(list.path("path").asText());
        if (!list.path("allowAddRemove").asBoolean(true) && value.size() != shownRows.size()) {
            errors.put(path, Wording.of("forms.check.rows-shown"));
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            JsonNode row = value.get(i);
            if (row.isObject()) {
                new FormCheck(scopeOf(row, i), shownRows.path(i), errors)
                        .level(list.path("components"), row, path + "[" + i + "].", hidden);
            } else {
                errors.put(path + "[" + i + "]", Wording.of("forms.check.row"));
            }
        }
    }

    /** As in form-js: the whole form, and this row by the name "this". */
    private ObjectNode scopeOf(JsonNode row, int index) {
        ObjectNode inner = JsonNodeFactory.instance.objectNode();
        inner.setAll(scope.values());
        inner.set("this", row);
        inner.set("parent", scope.values());
        inner.set("i", JsonNodeFactory.instance.arrayNode().add(index + 1));
        return inner;
    }
}
