package org.guildhall.languages;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** A language that every page and mail can be read in. The first one is what somebody gets who asks for none of them. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    GERMAN(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** By its code as in {@code de}, also of a region as in {@code de-AT}; empty when nothing here can be read in it. */
    public static Optional<Language> of(@Nullable String tag) {
        return tag == null ? Optional.empty() : of(Locale.forLanguageTag(tag));
    }

    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    /** The first that can be read here of what somebody would like, in their order. */
    public static Language firstOf(Collection<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> of(locale).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    /** Of whoever sent the request at hand; the first one outside of a request, never the machine's. */
    public static Language ofReader() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? ENGLISH : firstOf(List.of(locale));
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What those who read it call it. */
    public String ownName() {
        return ownName;
    }
}
