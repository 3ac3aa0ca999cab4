package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An application and its approval by people who have a keyboard and nothing else. */
class KeyboardIT extends BrowserJourney {

    private static final String COMPANY = "Tastenlauf GmbH";
    private static final String MAIL = "tina@tastenlauf.example";

    @Test
    void anApplicationIsMadeAndApprovedWithoutAMouse() {
        Person applicant = person();
        Keyboard keys = new Keyboard(applicant.page());
        applicant.opens("/");
        keys.presses(link(applicant.page(), "Apply"));
        applicant.page().waitForURL("**/apply");
        applicant.page().locator(".fjs-form").waitFor();
        applies(keys, applicant.page());
        keys.presses(button(applicant.page(), "Send the application"));
        applicant.page().waitForURL("**/apply/received");
        applicant.opens(confirmationLink(applicant, MAIL));
        keys.presses(button(applicant.page(), "Confirm and continue"));
        applicant.page().waitForURL("**/journey");
        applicant.reads("Our turn");

        Person manager = person();
        manager.opens("/sign-in");
        Keyboard managersKeys = new Keyboard(manager.page());
        managersKeys.presses(button(manager.page(), "Mara Lindqvist"));
        manager.page().waitForURL("**/tasks");
        approves(managersKeys, manager);
        applicant.reloadsUntil(applicant.page().locator("#next-task"));
        assertThat(applicant.scriptErrors()).isEmpty();
        assertThat(manager.scriptErrors()).isEmpty();
    }

    private static void applies(Keyboard keys, Page page) {
        keys.types(field(page, "LegalName"), COMPANY);
        keys.types(field(page, "RegistrationNumber"), "HRB 4711");
        keys.takes(field(page, "Country"), "Germany");
        keys.types(field(page, "Website"), "www.tastenlauf.example");
        keys.types(field(page, "YearsInBusiness"), "12");
        keys.types(field(page, "Employees"), "40");
        keys.goesTo(field(page, "PartnerType"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        keys.types(field(page, "Motivation"), "Our customers have no mouse either.");
        keys.types(field(page, "ContactName"), "Tina Taste");
        keys.types(field(page, "ContactMail"), MAIL);
        keys.types(field(page, "OwnerName_0"), "Wilma Eigner");
        keys.types(field(page, "OwnerSharePercent_0"), "100");
        keys.types(field(page, "OwnerBirthDate_0-date"), "01/04/1975");
        keys.takes(field(page, "OwnerCountry_0"), "Germany");
        keys.types(field(page, "SignatoryName"), SIGNATORY);
        keys.types(field(page, "SignatoryTitle"), "Managing director");
        keys.ticks(page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)));
        keys.ticks(page.getByLabel("I agree that you check these details"));
    }

    private static void approves(Keyboard keys, Person manager) {
        Locator row = manager.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(COMPANY));
        keys.presses(manager.reloadsUntil(row).getByRole(AriaRole.LINK).first());
        manager.page().locator(".fjs-form").waitFor();
        // The choices of a question are one stop of the Tab key; arrows go from one to the next.
        Locator approve = manager.page().getByLabel("Approve the application");
        keys.ticks(approve);
        manager.page().keyboard().press("ArrowDown");
        assertThat(approve).not().isChecked();
        manager.page().keyboard().press("ArrowUp");
        assertThat(approve).isChecked();
        keys.presses(button(manager.page(), "Submit"));
        manager.page().waitForURL("**/tasks");
    }

    private static Locator field(Page page, String field) {
        return page.locator("[id$='-Field_" + field + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
