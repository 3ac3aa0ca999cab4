package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody in front of a browser: what they do with their hands, and what they wait for. */
public final class Person {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    Person(Page page) {
        this.page = page;
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onPageError(scriptErrors::add);
    }

    public Page page() {
        return page;
    }

    /** What scripts on the pages stumbled over so far. */
    public List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    /** @return the status that the server answered with */
    public int opens(String address) {
        Response response = Objects.requireNonNull(page.navigate(address), "Expected an answer from " + address);
        looks();
        return response.status();
    }

    /** Takes the page in as it is now; fails where it keeps somebody out. */
    void looks() {
        Accessibility.check(page);
    }

    /** One click on a demonstration account; waits until signed in. */
    Person signsInAs(String name) {
        opens("/sign-in");
        clicks(name);
        page.waitForURL("**/tasks");
        return this;
    }

    public void clicks(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    public void follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void types(String field, String text) {
        page.locator("[id$='-Field_" + field + "']").fill(text);
    }

    void typesDay(String field, String day) {
        Locator input = page.locator("[id$='-Field_" + field + "-date']");
        input.fill(day);
        input.press("Enter");
    }

    /** Types the option into a list that can be searched, and takes it. */
    void searches(String field, String option) {
        page.locator("[id$='-Field_" + field + "']").fill(option);
        takes(option);
    }

    void chooses(String field, String option) {
        page.locator("[id$='-Field_" + field + "-display']").click();
        takes(option);
    }

    void ticks(String label) {
        page.getByLabel(label).check();
    }

    public void reads(String text) {
        assertThat(page.locator("main")).containsText(text, patiently());
    }

    /** Loads the page again until the locator finds something, as people do with mailboxes. */
    Locator reloadsUntil(Locator locator) {
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            boolean there = locator.count() > 0;
            if (!there) {
                page.reload();
            }
            return there;
        });
        return locator.first();
    }

    /** Opens a task of the inbox as soon as it is there. */
    void opensTask(String task, String organisation) {
        opens("/tasks");
        Locator row = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(organisation))
                .filter(new Locator.FilterOptions().setHasText(task));
        reloadsUntil(row).getByRole(AriaRole.LINK).first().click();
        page.locator(".fjs-form").waitFor();
        looks();
    }

    /** Decides on the first match that waits, and waits until it is saved. */
    void decidesMatch(String disposition, String reason) {
        Locator form = page.locator("form.decide").first();
        form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(disposition))
                .check();
        form.getByLabel("Reason").fill(reason);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save decision"))
                .click();
        page.getByText("is saved").waitFor();
        page.locator(".fjs-form").waitFor();
        looks();
    }

    /** Submits the form of a task and waits until the page has moved on. */
    void submits(String nextPage) {
        sends("Submit", nextPage);
    }

    /** Sends a form; when the page does not move on, the failure says what it complained about. */
    void sends(String button, String nextPage) {
        looks();
        clicks(button);
        try {
            page.waitForURL("**" + nextPage);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "Expected '%s' to lead to %s, but %s shows: %s"
                            .formatted(
                                    button,
                                    nextPage,
                                    page.url(),
                                    page.locator("#form-messages").innerText()),
                    e);
        }
        looks();
    }

    /** Leaves a picture of the page for whoever wants to look at it. */
    public void photographs(String name) {
        looks();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void takes(String option) {
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(PATIENCE.toMillis());
    }
}
