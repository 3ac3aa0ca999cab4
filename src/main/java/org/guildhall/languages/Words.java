package org.guildhall.languages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in the language of whoever reads them: on pages the reader of the request, in mails a named one. */
@Component
public class Words {

    private static final String ROOT = "org.guildhall.";

    private final MessageSource texts;

    public Words(MessageSource texts) {
        this.texts = texts;
    }

    /** The language of the request at hand; English outside of one, never the machine's. */
    public Locale locale() {
        return Language.ofReader().locale();
    }

    public String text(String key, Object... arguments) {
        return text(locale(), key, arguments);
    }

    public String text(Wording wording) {
        return text(locale(), wording);
    }

    public String text(Locale locale, Wording wording) {
        return text(locale, wording.key(), wording.arguments().toArray());
    }

    public String text(Locale locale, String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = said(locale, arguments[i]);
        }
        return texts.getMessage(key, said, locale);
    }

    /** Whether there is such a text: for keys that come from stored data. */
    public boolean has(Locale locale, String key) {
        return texts.getMessage(key, null, null, locale) != null;
    }

    /** The word for a constant, as in {@code partners.PartnerType.RESELLER}. */
    public String of(Enum<?> constant) {
        return of(locale(), constant);
    }

    public String of(Locale locale, Enum<?> constant) {
        return text(locale, key(constant.getDeclaringClass()) + "." + constant.name());
    }

    /** Where the words for an enum's constants stand: its module and its name, with those of types around it. */
    static String key(Class<?> type) {
        String path = type.getName().substring(ROOT.length());
        String module = path.substring(0, path.indexOf('.'));
        String name = path.substring(path.lastIndexOf('.') + 1).replace('$', '.');
        return module + "." + name;
    }

    /** A day as it stands in a text, such as 21 November 2026. */
    public String day(LocalDate day) {
        return day(locale(), day);
    }

    private static String day(Locale locale, LocalDate day) {
        // English as it is written in Europe: the day first.
        Locale written = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(written)
                .format(day);
    }

    private Object said(Locale locale, Object argument) {
        return switch (argument) {
            case Wording wording -> text(locale, wording);
            case Enum<?> constant -> of(locale, constant);
            case LocalDate day -> day(locale, day);
            default -> argument;
        };
    }
}
