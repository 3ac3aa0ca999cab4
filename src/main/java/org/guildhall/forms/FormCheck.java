package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Walks one submission beside its form, level by level. */
final class FormCheck {

    private static final Set<String> DISPLAY_ONLY =
            Set.of("text", "html", "image", "table", "separator", "spacer", "button", "iframe", "documentPreview");
    private static final int MOST_ROWS = 100;

    private final JsonNode scope;
    private final Map<String, String> errors;

    FormCheck(JsonNode scope, Map<String, String> errors) {
        this.scope = scope;
        this.errors = errors;
    }

    /** @param prefix path of this level, empty at the top, else ending in a dot */
    void level(JsonNode components, JsonNode data, String prefix) {
        Set<String> known = new HashSet<>();
        components(components, data, prefix, known);
        data.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.put(prefix + name, "This form has no such field. Reload the page and try again.");
            }
        });
    }

    private void components(JsonNode components, JsonNode data, String prefix, Set<String> known) {
        for (JsonNode component : components) {
            component(component, data, prefix, known);
        }
    }

    private void component(JsonNode component, JsonNode data, String prefix, Set<String> known) {
        String type = component.path("type").asText();
        if (DISPLAY_ONLY.contains(type)) {
            return;
        }
        boolean hidden = Condition.holds(component.path("conditional").path("hide"), scope);
        String name = component
                .path(type.equals("dynamiclist") || type.equals("group") ? "path" : "key")
                .asText();
        if (type.equals("group")) {
            group(component, data, prefix, name, known);
            return;
        }
        known.add(name);
        JsonNode value = data.path(name);
        if (hidden) {
            return;
        }
        if (type.equals("dynamiclist")) {
            rows(component, value, prefix + name);
            return;
        }
        String problem = FieldRule.of(type).check(component, value);
        if (problem != null) {
            errors.put(prefix + name, problem);
        }
    }

    private void group(JsonNode group, JsonNode data, String prefix, String path, Set<String> known) {
        if (path.isEmpty()) {
            components(group.path("components"), data, prefix, known);
            return;
        }
        known.add(path);
        JsonNode inner = data.path(path);
        level(group.path("components"), inner.isObject() ? inner : MissingNode.getInstance(), prefix + path + ".");
    }

    private void rows(JsonNode list, JsonNode value, String path) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isArray() || value.size() > MOST_ROWS) {
            errors.put(path, "Expected a list of at most " + MOST_ROWS + " entries.");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                level(list.path("components"), value.get(i), path + "[" + i + "].");
            } else {
                errors.put(path + "[" + i + "]", "Expected an entry with fields.");
            }
        }
    }
}
