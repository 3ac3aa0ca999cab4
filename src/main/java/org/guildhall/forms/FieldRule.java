package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one type of form field accepts. */
@FunctionalInterface
interface FieldRule {

    /** For text without a limit of its own: more than any honest answer needs. */
    int LONGEST_TEXT = 10_000;

    Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");

    /** @return what is wrong, or null */
    @Nullable String check(JsonNode component, JsonNode value);

    static FieldRule of(String type) {
        return switch (type) {
            case "textfield", "textarea" -> FieldRule::text;
            case "number" -> FieldRule::number;
            case "checkbox" -> FieldRule::checkbox;
            case "radio", "select" -> FieldRule::choice;
            case "datetime" -> FieldRule::date;
            default -> (component, value) -> "This kind of field is not supported yet: " + type + ".";
        };
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank());
    }

    private static boolean required(JsonNode component) {
        return component.path("validate").path("required").asBoolean(false);
    }

    private static @Nullable String text(JsonNode component, JsonNode value) {
        if (empty(value)) {
            return required(component) ? "Fill this in." : null;
        }
        if (!value.isTextual()) {
            return "Expected text.";
        }
        JsonNode rules = component.path("validate");
        String text = value.asText();
        int most = rules.path("maxLength").asInt(LONGEST_TEXT);
        if (text.length() > most) {
            return "Use at most " + most + " characters; this has " + text.length() + ".";
        }
        if (text.length() < rules.path("minLength").asInt(0)) {
            return "Use at least " + rules.path("minLength").asInt() + " characters.";
        }
        if (rules.path("validationType").asText().equals("email")
                && !MAIL.matcher(text).matches()) {
            return "Give a mail address like name@example.com.";
        }
        String pattern = rules.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return component.path("description").asText("This is not in the form asked for.");
        }
        return null;
    }

    private static @Nullable String number(JsonNode component, JsonNode value) {
        if (empty(value)) {
            return required(component) ? "Give a number." : null;
        }
        if (!value.isNumber()) {
            return "Expected a number.";
        }
        JsonNode rules = component.path("validate");
        if (rules.has("min") && value.asDouble() < rules.path("min").asDouble()) {
            return "Expected at least " + rules.path("min").asText() + ".";
        }
        if (rules.has("max") && value.asDouble() > rules.path("max").asDouble()) {
            return "Expected at most " + rules.path("max").asText() + ".";
        }
        int digits = component.path("decimalDigits").asInt(-1);
        if (digits >= 0 && value.decimalValue().stripTrailingZeros().scale() > digits) {
            return digits == 0 ? "Expected a whole number." : "Use at most " + digits + " decimal digits.";
        }
        return null;
    }

    private static @Nullable String checkbox(JsonNode component, JsonNode value) {
        if (!empty(value) && !value.isBoolean()) {
            return "Expected yes or no.";
        }
        return required(component) && !value.asBoolean(false) ? "Tick this to go on." : null;
    }

    private static @Nullable String choice(JsonNode component, JsonNode value) {
        if (empty(value)) {
            return required(component) ? "Choose one." : null;
        }
        if (!value.isValueNode()) {
            return "Expected one choice.";
        }
        if (!component.has("values")) {
            // Options that came with the shown data are the handler's to check.
            return value.asText().length() > LONGEST_TEXT ? "Expected one of the choices." : null;
        }
        for (JsonNode option : component.path("values")) {
            if (option.path("value").equals(value)) {
                return null;
            }
        }
        return "Expected one of the choices.";
    }

    private static @Nullable String date(JsonNode component, JsonNode value) {
        if (empty(value)) {
            return required(component) ? "Give a date." : null;
        }
        try {
            LocalDate.parse(value.asText());
            return null;
        } catch (DateTimeParseException e) {
            return "Give a date like 1980-12-31.";
        }
    }
}
