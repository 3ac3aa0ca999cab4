package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.languages.Wording;
import org.guildhall.partners.MailAddress;
import org.jspecify.annotations.Nullable;

/** Rules for single fields; collects the first problem of each. */
final class FieldRules {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(java.util.Locale.getISOCountries()));
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final int OLDEST_PERSON_YEARS = 120;

    private final Map<String, Wording> errors = new LinkedHashMap<>();

    Map<String, Wording> errors() {
        return errors;
    }

    void problem(String field, Wording problem) {
        errors.putIfAbsent(field, problem);
    }

    void required(String field, @Nullable Object value, Wording problem) {
        if (value == null) {
            problem(field, problem);
        }
    }

    void line(String field, @Nullable String value, int longest) {
        text(field, value, longest, CONTROL);
    }

    void lines(String field, @Nullable String value, int longest) {
        text(field, value, longest, CONTROL_BUT_LINES);
    }

    private void text(String field, @Nullable String value, int longest, Pattern forbidden) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            problem(field, Wording.of("recruitment.rule.too-long", longest, value.length()));
        } else if (forbidden.matcher(value).find()) {
            problem(field, Wording.of("recruitment.rule.control"));
        }
    }

    void name(String field, @Nullable String value, int longest) {
        line(field, value, longest);
        if (value != null && value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            problem(field, Wording.of("recruitment.rule.name"));
        }
    }

    void mail(String field, @Nullable String value) {
        if (value != null && !MailAddress.isOne(value)) {
            problem(field, Wording.of("recruitment.rule.mail"));
        }
    }

    void website(String field, @Nullable String value) {
        line(field, value, 300);
        if (value != null && !isWebAddress(value)) {
            problem(field, Wording.of("recruitment.rule.website"));
        }
    }

    void country(String field, @Nullable String value) {
        if (value != null && !COUNTRIES.contains(value)) {
            problem(field, Wording.of("recruitment.rule.country"));
        }
    }

    void birthDate(String field, @Nullable LocalDate value, LocalDate today) {
        if (value == null) {
            return;
        }
        if (!value.isBefore(today)) {
            problem(field, Wording.of("recruitment.rule.birth-date"));
        } else if (value.isBefore(today.minusYears(OLDEST_PERSON_YEARS))) {
            problem(field, Wording.of("recruitment.rule.birth-year"));
        }
    }

    void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            problem(field, Wording.of("recruitment.rule.between", least, most));
        }
    }

    void percent(String field, @Nullable BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)) {
            problem(field, Wording.of("recruitment.rule.percent"));
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            String host = address.getHost();
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getRawUserInfo() == null
                    && host != null
                    && host.contains(".");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
