package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What form definitions may use here; the rest would be shown by the browser and not be checked by the server. */
final class FormSupport {

    /** Components that carry no value. */
    static final Set<String> DISPLAYED = Set.of("text", "html", "image", "table", "separator", "spacer", "button");

    private static final Set<String> VALIDATIONS = Set.of(
            "required", "minLength", "maxLength", "min", "max", "pattern", "patternErrorMessage", "validationType");
    private static final Set<String> VALIDATION_TYPES = Set.of("", "custom", "email", "phone");
    private static final Set<String> SUBTYPES = Set.of("date", "time", "datetime");

    /** Properties that change what may be entered, and that nobody checks. */
    private static final Set<String> UNCHECKED = Set.of("disabled", "disallowPassedDates", "timeInterval");

    private final List<String> problems = new ArrayList<>();

    private FormSupport() {}

    /** Sentences about everything that is not supported; empty for a form that is. */
    static List<String> problems(JsonNode components) {
        FormSupport support = new FormSupport();
        support.components(components, false);
        return support.problems;
    }

    private void components(JsonNode components, boolean inList) {
        for (JsonNode component : components) {
            component(component, inList);
        }
    }

    private void component(JsonNode component, boolean inList) {
        String type = component.path("type").asText();
        conditional(component);
        if (type.equals("group") || type.equals("dynamiclist")) {
            boolean list = type.equals("dynamiclist");
            components(component.path("components"), inList || list);
        } else if (!DISPLAYED.contains(type)) {
            expect(FieldRule.RULES.containsKey(type), component, "components of the type '" + type + "'");
            expect(!inList || !type.equals("filepicker"), component, "files in a list");
            field(component);
        }
    }

    private void conditional(JsonNode component) {
        JsonNode conditional = component.path("conditional");
        conditional
                .fieldNames()
                .forEachRemaining(name -> expect(name.equals("hide"), component, "the condition '" + name + "'"));
        JsonNode hide = conditional.path("hide");
        expect(
                hide.isMissingNode() || Expressions.isExpression(hide),
                component,
                "a hide condition that is no expression");
        expression(component, "hide", hide);
    }

    private void field(JsonNode component) {
        JsonNode rules = component.path("validate");
        rules.fieldNames().forEachRemaining(name -> {
            expect(VALIDATIONS.contains(name), component, "the rule '" + name + "'");
            expression(component, name, rules.path(name));
        });
        expect(
                VALIDATION_TYPES.contains(rules.path("validationType").asText("")),
                component,
                "the validation type '" + rules.path("validationType").asText() + "'");
        expect(compiles(rules.path("pattern").asText("")), component, "this pattern");
        expect(
                SUBTYPES.contains(component.path("subtype").asText("date")),
                component,
                "the subtype '" + component.path("subtype").asText() + "'");
        expect(!Expressions.isExpression(component.path("multiple")), component, "an expression for 'multiple'");
        expect(!Expressions.isExpression(component.path("accept")), component, "an expression for 'accept'");
        expression(component, "valuesExpression", component.path("valuesExpression"));
        expression(component, "readonly", component.path("readonly"));
        for (String name : UNCHECKED) {
            JsonNode value = component.path(name);
            expect(value.isMissingNode() || (value.isBoolean() && !value.asBoolean()), component, "'" + name + "'");
        }
    }

    private void expression(JsonNode component, String name, JsonNode value) {
        String problem = Expressions.problem(value);
        expect(problem.isEmpty(), component, "the expression of '" + name + "' (" + problem + ")");
    }

    private void expect(boolean supported, JsonNode component, String what) {
        if (!supported) {
            problems.add(
                    "%s: %s is not supported".formatted(component.path("id").asText(), what));
        }
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
