package org.guildhall.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one type of form field accepts; it is asked only about values that are there. */
@FunctionalInterface
interface FieldRule {

    /** For text without a limit of its own: more than any honest answer needs. */
    int LONGEST_TEXT = 10_000;

    /** Files or ticks of one field; limits of files as such belong to the module that stores them. */
    int MOST_CHOICES = 1_000;

    Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");
    Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9]{5,20}");
    Pattern DOCUMENT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-][01][0-9]:[0-5][0-9])?";

    Map<String, FieldRule> RULES = Map.ofEntries(
            Map.entry("textfield", FieldRule::text),
            Map.entry("textarea", FieldRule::text),
            Map.entry("number", FieldRule::number),
            Map.entry("checkbox", FieldRule::checkbox),
            Map.entry("radio", FieldRule::choice),
            Map.entry("select", FieldRule::choice),
            Map.entry("checklist", FieldRule::choices),
            Map.entry("taglist", FieldRule::choices),
            Map.entry("datetime", FieldRule::date),
            Map.entry("filepicker", FieldRule::files));

    /**
     * @param scope what expressions of the component refer to
     * @return what is wrong, or null
     */
    @Nullable String check(JsonNode component, JsonNode value, JsonNode scope);

    /** @throws IllegalArgumentException for a type that FormSupport refuses */
    static FieldRule of(String type) {
        FieldRule rule = RULES.get(type);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "Expected a form of supported fields, but it has a '" + type + "'. Use another component.");
        }
        return rule;
    }

    /** Whether a value counts as not given. */
    static boolean empty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    /** What to say when a required field is empty. */
    static String missing(String type) {
        return switch (type) {
            case "number" -> "Give a number.";
            case "checkbox" -> "Tick this to go on.";
            case "radio", "select" -> "Choose one.";
            case "checklist", "taglist" -> "Choose at least one.";
            case "datetime" -> "Give a date or time.";
            case "filepicker" -> "Attach a file.";
            default -> "Fill this in.";
        };
    }

    private static @Nullable String text(JsonNode component, JsonNode value, JsonNode scope) {
        if (!value.isTextual()) {
            return "Expected text.";
        }
        JsonNode rules = component.path("validate");
        String text = value.asText();
        if (text.codePoints().anyMatch(FieldRule::cannotBeTyped)) {
            return "Remove the characters that cannot be seen; perhaps they were copied along.";
        }
        int length = text.strip().length();
        int most = Expressions.value(rules.path("maxLength"), scope).asInt(LONGEST_TEXT);
        if (length > most) {
            return "Use at most " + most + " characters; this has " + length + ".";
        }
        if (text.length() > Math.max(most, LONGEST_TEXT)) {
            return "Remove blanks around the text; there are far too many.";
        }
        int least = Expressions.value(rules.path("minLength"), scope).asInt(0);
        if (length < least) {
            return "Use at least " + least + " characters.";
        }
        String pattern = rules.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return rules.path("patternErrorMessage")
                    .asText(component.path("description").asText("This is not in the form asked for."));
        }
        return switch (rules.path("validationType").asText("")) {
            case "email" -> MAIL.matcher(text).matches() ? null : "Give a mail address like name@example.com.";
            case "phone" -> PHONE.matcher(text).matches() ? null : "Give an international number like +4930664040900.";
            default -> null;
        };
    }

    /** Control characters, and halves of characters: the database takes neither. */
    private static boolean cannotBeTyped(int character) {
        return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0
                || Character.getType(character) == Character.SURROGATE;
    }

    private static @Nullable String number(JsonNode component, JsonNode value, JsonNode scope) {
        boolean asText = component.path("serializeToString").asBoolean(false);
        BigDecimal number = (asText ? value.isTextual() : value.isNumber()) ? decimal(value.asText()) : null;
        if (number == null || Math.abs((long) number.scale()) > MOST_CHOICES) {
            return "Expected a number.";
        }
        JsonNode rules = component.path("validate");
        BigDecimal least = decimal(Expressions.value(rules.path("min"), scope).asText());
        if (least != null && number.compareTo(least) < 0) {
            return "Expected at least " + least.toPlainString() + ".";
        }
        BigDecimal most = decimal(Expressions.value(rules.path("max"), scope).asText());
        if (most != null && number.compareTo(most) > 0) {
            return "Expected at most " + most.toPlainString() + ".";
        }
        int digits = component.path("decimalDigits").asInt(-1);
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            return digits == 0 ? "Expected a whole number." : "Use at most " + digits + " decimal digits.";
        }
        BigDecimal step = decimal(component.path("increment").asText());
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            return "Expected a multiple of " + step.toPlainString() + ".";
        }
        return null;
    }

    private static @Nullable String checkbox(JsonNode component, JsonNode value, JsonNode scope) {
        return value.isBoolean() ? null : "Expected yes or no.";
    }

    private static @Nullable String choice(JsonNode component, JsonNode value, JsonNode scope) {
        if (!value.isValueNode()) {
            return "Expected one choice.";
        }
        return Options.of(component, scope).has(value) ? null : "Expected one of the choices.";
    }

    private static @Nullable String choices(JsonNode component, JsonNode value, JsonNode scope) {
        if (!value.isArray() || value.size() > MOST_CHOICES) {
            return "Expected a list of choices.";
        }
        Options options = Options.of(component, scope);
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode one : value) {
            if (!seen.add(one) || !options.has(one)) {
                return "Expected some of the choices, each once.";
            }
        }
        return null;
    }

    private static @Nullable String date(JsonNode component, JsonNode value, JsonNode scope) {
        String text = value.isTextual() ? value.asText() : "";
        return switch (component.path("subtype").asText("date")) {
            case "time" -> text.matches(TIME) ? null : "Give a time like 14:30.";
            case "datetime" -> {
                String[] parts = text.split("T", 2);
                yield parts.length == 2 && parses(LocalDate::parse, parts[0]) && parts[1].matches(TIME)
                        ? null
                        : "Give a date and time like 1980-12-31T14:30.";
            }
            default -> parses(LocalDate::parse, text) ? null : "Give a date like 1980-12-31.";
        };
    }

    private static @Nullable String files(JsonNode component, JsonNode value, JsonNode scope) {
        if (!value.isArray() || value.size() > MOST_CHOICES) {
            return "Expected a list of files.";
        }
        for (JsonNode id : value) {
            if (!id.isTextual() || !DOCUMENT.matcher(id.asText()).matches()) {
                return "One of the files could not be recognised. Remove it and attach it again.";
            }
        }
        boolean one = !component.path("multiple").asBoolean(false);
        return one && value.size() > 1 ? "Attach one file only." : null;
    }

    private static boolean parses(Function<String, TemporalAccessor> form, String text) {
        try {
            form.apply(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return text.isEmpty() || text.length() > MOST_CHOICES ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
