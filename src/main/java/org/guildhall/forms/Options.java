package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The choices of a field: written in the form, or taken from the shown data.
 *
 * @param list options as values, or as objects with a value
 */
record Options(JsonNode list) {

    static Options of(JsonNode component, Scope scope) {
        if (component.has("valuesExpression")) {
            return new Options(Expressions.value(component.path("valuesExpression"), scope));
        }
        return new Options(
                component.has("valuesKey")
                        ? scope.named(component.path("valuesKey").asText())
                        : component.path("values"));
    }

    boolean has(JsonNode value) {
        for (JsonNode option : list) {
            if (same(option.isObject() ? option.path("value") : option, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode option, JsonNode value) {
        return option.isNumber() && value.isNumber()
                ? option.decimalValue().compareTo(value.decimalValue()) == 0
                : option.equals(value);
    }
}
