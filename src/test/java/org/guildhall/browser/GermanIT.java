package org.guildhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who reads German reads German, from the first page to the application that is confirmed, and when something is missing. */
class GermanIT extends BrowserJourney {

    private static final String MAIL = "gerda@klartext.example";

    /** What hardly any English sentence does without, and no German one has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|you|your|we|our|of|to|is|are|this|with|for|from|it)\\b", Pattern.CASE_INSENSITIVE);

    /** All that is seen or heard of the page, besides what it marks as English: the way to the English pages. */
    private static final String TEXTS = """
            () => [...document.querySelectorAll('title, body, body *')]
              .filter((one) => !one.closest('[lang=en], script, style, noscript'))
              .flatMap((one) => [
                ...[...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
                ...['alt', 'aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) || ''),
              ])
              .map((text) => text.trim())
              .filter((text) => text !== '')
            """;

    @Test
    void anApplicantMeetsNoEnglishSentence() {
        Person visitor = person();
        visitor.opens("/");
        visitor.clicks("Deutsch");
        visitor.page().locator("html[lang=de]").waitFor();
        isGerman(visitor);
        isToldInGermanWhatIsMissing(visitor);
        fillsIn(visitor, "Klartext GmbH", MAIL, "Wilma Eigner");
        isGerman(visitor);
        visitor.sends("Antrag absenden", "/apply/received");
        isGerman(visitor);
        visitor.opens(confirmationLink(visitor, MAIL, "Bestätigen Sie"));
        isGerman(visitor);
        visitor.clicks("Bestätigen und weiter");
        visitor.page().waitForURL("**/journey");
        visitor.reads("Klartext GmbH");
        visitor.looks();
        isGerman(visitor);
    }

    private static void isToldInGermanWhatIsMissing(Person visitor) {
        visitor.opens("/apply");
        visitor.page().locator(".fjs-form").waitFor();
        visitor.reads("Wie sie im Register steht, mit der Rechtsform.");
        visitor.types("YearsInBusiness", "501");
        visitor.types("Website", "nowhere");
        visitor.clicks("Antrag absenden");
        visitor.reads("noch einmal an");
        visitor.reads("Firma: Füllen Sie dieses Feld aus.");
        visitor.reads("Hier wird höchstens 500 erwartet.");
        visitor.reads("Zum Beispiel www.example.org.");
        isGerman(visitor);
        // Nothing of the form itself is excused as English.
        assertThat(visitor.page()
                        .locator("[data-form] [lang=en]:not(.fjs-powered-by, .fjs-powered-by *)")
                        .count())
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private static void isGerman(Person visitor) {
        assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("de");
        List<String> texts = (List<String>) visitor.page().evaluate(TEXTS);
        assertThat(texts).as("what %s says", visitor.page().url()).isNotEmpty().allSatisfy(text -> assertThat(text)
                .doesNotContainPattern(ENGLISH));
    }
}
