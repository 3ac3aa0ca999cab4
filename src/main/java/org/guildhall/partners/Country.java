package org.guildhall.partners;

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
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    public static @Nullable String nameOfNullable(@Nullable String code) {
        return code == null ? null : name(code);
    }
}
