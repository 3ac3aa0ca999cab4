package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people and their browsers enter stays, however fast it comes. */
class TypingIT extends BrowserJourney {

    private static final Map<String, String> AUTOFILLED = Map.of(
            "LegalName", "Flinke Finger GmbH",
            "Website", "www.flink.example",
            "YearsInBusiness", "12",
            "Motivation", "We type faster than forms are drawn.",
            "ContactName", "Fiona Flink");

    @Test
    void fieldsFilledOneFrameApartAreAllKept() {
        Person visitor = person();
        visitor.opens("/apply");
        visitor.page().locator(".fjs-form").waitFor();

        visitor.page().evaluate("""
                async (answers) => {
                  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                  for (const [field, text] of Object.entries(answers)) {
                    const input = document.querySelector(`[id$='-Field_${field}']`);
                    input.value = text;
                    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    await drawn();
                  }
                }
                """, AUTOFILLED);
        assertThat(visitor.page().locator("#form-saved")).hasText("Draft kept in this browser");

        Locator consent = visitor.page().locator("[id$='-Field_Consent']");
        consent.check();
        visitor.page().reload();
        AUTOFILLED.forEach((field, text) -> assertThat(visitor.page().locator("[id$='-Field_" + field + "']"))
                .hasValue(text));
        // Nobody agrees by coming back: what was ticked for the text of another day is asked anew.
        assertThat(consent).not().isChecked();
    }
}
