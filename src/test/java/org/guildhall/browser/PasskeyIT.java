package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A passkey in a real browser: added, signed in with, removed, and refused from then on. */
class PasskeyIT extends BrowserJourney {

    @Test
    void aPasskeyIsAddedSignsInAndIsRemoved() {
        Person manager = person().signsInAs("Mara Lindqvist");
        withAuthenticator(manager.page());
        manager.opens("/account/sessions");
        manager.page().getByLabel("Name", exactly()).fill("Key of the desk");
        manager.clicks("Add a passkey");
        manager.page().waitForURL("**/account/sessions?added");
        manager.reads("Key of the desk");
        manager.photographs("passkeys");
        manager.clicks("Add a passkey");
        assertThat(manager.page().locator("form[data-passkey] [role=alert]"))
                .containsText("has a passkey of this account");

        signsOut(manager);
        manager.page().waitForURL("**/");
        assertThat(manager.opens("/account/sessions")).isEqualTo(200);
        manager.page().waitForURL("**/sign-in");
        manager.photographs("sign-in-with-passkey");
        manager.clicks("Sign in with a passkey");
        manager.page().waitForURL("**/account/sessions*");
        manager.reads("Key of the desk");

        Locator row = manager.page()
                .locator("#passkeys tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Key of the desk"));
        row.locator("summary").click();
        manager.looks();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        manager.reads("You have no passkey yet");

        signsOut(manager);
        manager.opens("/sign-in");
        manager.clicks("Sign in with a passkey");
        assertThat(manager.page().locator("form[data-passkey] [role=alert]")).containsText("signs nobody in here");
        manager.opens("/account/sessions");
        manager.page().waitForURL("**/sign-in");
        assertThat(manager.scriptErrors()).isEmpty();

        for (String subject : new String[] {"A passkey was added", "A passkey was removed"}) {
            manager.opens("/dev/mailbox?recipient=mara.lindqvist@guildhall.example");
            manager.reloadsUntil(manager.page()
                    .locator("tbody")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(subject)));
        }
    }

    /** By the menu: the list of browsers has buttons of the same name. */
    private static void signsOut(Person person) {
        Locator menu = person.page().locator("details.user");
        menu.locator("summary").click();
        menu.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                .click();
    }

    /** An authenticator inside the browser whose owner is always there and unlocks it. */
    private static void withAuthenticator(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
