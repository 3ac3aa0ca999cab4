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
import org.guildhall.languages.Wording;
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
    @Nullable Wording check(JsonNode component, JsonNode value, Scope scope);

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
    static Wording missing(String type, JsonNode component) {
        return switch (type) {
            case "number" -> say("missing.number");
            case "checkbox" -> say("missing.checkbox");
            case "radio", "select" -> say("missing.choice");
            case "checklist", "taglist" -> say("missing.choices");
            case "datetime" ->
                switch (subtype(component)) {
                    case "time" -> say("missing.time");
                    case "datetime" -> say("date-and-time");
                    default -> say("missing.date");
                };
            case "filepicker" -> say("missing.file");
            default -> say("missing.text");
        };
    }

    private static @Nullable Wording text(JsonNode component, JsonNode value, Scope scope) {
        if (!value.isTextual()) {
            return say("text");
        }
        JsonNode rules = component.path("validate");
        String text = value.asText();
        if (text.codePoints().anyMatch(FieldRule::cannotBeTyped)) {
            return say("unseen");
        }
        int length = text.strip().length();
        int most = Expressions.value(rules.path("maxLength"), scope).asInt(LONGEST_TEXT);
        if (length > most) {
            return say("max-length", most, length);
        }
        if (text.length() > Math.max(most, LONGEST_TEXT)) {
            return say("blanks");
        }
        int least = Expressions.value(rules.path("minLength"), scope).asInt(0);
        if (length < least) {
            return say("min-length", least);
        }
        String pattern = rules.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            String asked = rules.path("patternErrorMessage")
                    .asText(component.path("description").asText(""));
            return asked.isEmpty() ? say("pattern") : say("as-asked", asked);
        }
        return switch (rules.path("validationType").asText("")) {
            case "email" -> MAIL.matcher(text).matches() ? null : say("email");
            case "phone" -> PHONE.matcher(text).matches() ? null : say("phone");
            default -> null;
        };
    }

    /** Control characters, and halves of characters: the database takes neither. */
    private static boolean cannotBeTyped(int character) {
        return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0
                || Character.getType(character) == Character.SURROGATE;
    }

    private static @Nullable Wording number(JsonNode component, JsonNode value, Scope scope) {
        boolean asText = component.path("serializeToString").asBoolean(false);
        BigDecimal number = (asText ? value.isTextual() : value.isNumber()) ? decimal(value.asText()) : null;
        if (number == null || Math.abs((long) number.scale()) > MOST_CHOICES) {
            return say("number");
        }
        JsonNode rules = component.path("validate");
        BigDecimal least = decimal(Expressions.value(rules.path("min"), scope).asText());
        if (least != null && number.compareTo(least) < 0) {
            return say("min", least.toPlainString());
        }
        BigDecimal most = decimal(Expressions.value(rules.path("max"), scope).asText());
        if (most != null && number.compareTo(most) > 0) {
            return say("max", most.toPlainString());
        }
        int digits = component.path("decimalDigits").asInt(-1);
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            return digits == 0 ? say("whole") : say("decimals", digits);
        }
        BigDecimal step = decimal(component.path("increment").asText());
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            return say("multiple", step.toPlainString());
        }
        return null;
    }

    private static @Nullable Wording checkbox(JsonNode component, JsonNode value, Scope scope) {
        return value.isBoolean() ? null : say("yes-or-no");
    }

    private static @Nullable Wording choice(JsonNode component, JsonNode value, Scope scope) {
        if (!value.isValueNode()) {
            return say("choice");
        }
        return Options.of(component, scope).has(value) ? null : say("choice");
    }

    private static @Nullable Wording choices(JsonNode component, JsonNode value, Scope scope) {
        if (!value.isArray() || value.size() > MOST_CHOICES) {
            return say("choices");
        }
        Options options = Options.of(component, scope);
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode one : value) {
            if (!seen.add(one) || !options.has(one)) {
                return say("choices");
            }
        }
        return null;
    }

    private static @Nullable Wording date(JsonNode component, JsonNode value, Scope scope) {
        String text = value.isTextual() ? value.asText() : "";
        return switch (subtype(component)) {
            case "time" -> text.matches(TIME) ? null : say("time");
            case "datetime" -> {
                String[] parts = text.split("T", 2);
                yield parts.length == 2 && parses(LocalDate::parse, parts[0]) && parts[1].matches(TIME)
                        ? null
                        : say("date-and-time");
            }
            default -> parses(LocalDate::parse, text) ? null : say("date");
        };
    }

    /** Whether a day, a time of day or both are asked for. */
    private static String subtype(JsonNode component) {
        return component.path("subtype").asText("date");
    }

    private static @Nullable Wording files(JsonNode component, JsonNode value, Scope scope) {
        if (!value.isArray() || value.size() > MOST_CHOICES) {
            return say("files");
        }
        for (JsonNode id : value) {
            if (!id.isTextual() || !DOCUMENT.matcher(id.asText()).matches()) {
                return say("file");
            }
        }
        boolean one = !component.path("multiple").asBoolean(false);
        return one && value.size() > 1 ? say("one-file") : null;
    }

    private static Wording say(String what, Object... arguments) {
        return Wording.of("forms.check." + what, arguments);
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
