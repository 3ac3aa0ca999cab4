package org.guildhall.partners;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Countries as people read them. */
public final class Country {

    private Country() {}

    /**
     * @param code ISO 3166-1 alpha-2
     * @return the English name; the code itself where it is not assigned
     */
    public static String name(String code) {
        return name(code, Locale.ENGLISH);
    }

    /** The name in a language; the code itself where it is not assigned. */
    public static String name(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** What a form offers in a list of choices. */
    public record Choice(String label, String value) {}

    /** All countries, in the order of their names in a language. */
    public static List<Choice> choices(Locale language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(name(code, language), code))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(language)))
                .toList();
    }

    public static @Nullable String nameOfNullable(@Nullable String code) {
        return nameOfNullable(code, Locale.ENGLISH);
    }

    public static @Nullable String nameOfNullable(@Nullable String code, Locale language) {
        return code == null ? null : name(code, language);
    }
}
