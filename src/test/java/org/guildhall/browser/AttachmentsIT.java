package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.guildhall.documents.SampleFiles;
import org.junit.jupiter.api.Test;

/** Files and drafts of a task's form, and text that would like to be more than text. */
class AttachmentsIT extends BrowserJourney {

    private static final String NASTY = "<img src=x onerror=alert(1)> **loud** [click](https://evil.example) =1+1";

    @Test
    void anAnswerWithFilesGoesFromDraftToReviewer() {
        Person applicant = person();
        fillsIn(applicant, "Anlagen <b>GmbH</b>", "ada@anlagen.example", "Wilma Eigner");
        applicant.types("Motivation", NASTY);
        sendsAndConfirms(applicant, "ada@anlagen.example");
        Person manager = person().signsInAs("Mara Lindqvist");
        manager.opensTask("Review application", "Anlagen <b>GmbH</b>");
        showsNastyTextAsTyped(manager.page());
        manager.ticks("Ask the applicant for more information");
        manager.types("Reason", "Please send an extract of the register.");
        manager.submits("/tasks");

        applicant.opens("/journey");
        applicant.reloadsUntil(applicant.page().locator("#next-task")).click();
        applicant.page().locator(".fjs-form").waitFor();
        refusesWhatIsNotAFileOfItsKind(applicant.page());
        attachesAndRemovesByKeyboard(applicant.page());
        cancelsWhatIsOnItsWay(applicant.page());
        keepsTheDraftAndAsksWhenAnotherTabIsNewer(applicant.page());
        applicant.photographs("attachments");
        applicant.submits("/journey");

        manager.opensTask("Review application", "Anlagen <b>GmbH</b>");
        Locator file = manager.page().locator(".handed-in .upload");
        assertThat(file).hasCount(1);
        assertThat(file).containsText("register.png");
        manager.photographs("handed-in");
        String address =
                "/documents/" + file.locator("a").first().getAttribute("href").replaceAll(".*/", "");
        assertThat(manager.opens(address)).isEqualTo(200);
        Person visitor = person();
        visitor.opens(address);
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/sign-in"));
        assertThat(applicant.scriptErrors()).isEmpty();
        assertThat(manager.scriptErrors()).isEmpty();
    }

    private static void showsNastyTextAsTyped(Page page) {
        assertThat(page.locator("main")).containsText(NASTY);
        assertThat(page.locator("main")).containsText("Anlagen <b>GmbH</b>");
        assertThat(page.locator("main img, main strong:text('loud'), main a:text-is('click')"))
                .hasCount(0);
    }

    private static void refusesWhatIsNotAFileOfItsKind(Page page) {
        choose(page, new FilePayload("photo.png", "image/png", SampleFiles.pdf()));
        assertThat(page.locator(".upload-refused")).containsText("its content is of another type (PDF)");
        choose(page, new FilePayload("empty.pdf", "application/pdf", new byte[0]));
        assertThat(page.locator(".upload-refused").last()).containsText("empty (0 bytes)");
        choose(page, new FilePayload("page.html", "text/html", SampleFiles.utf8("<b>x</b>")));
        assertThat(page.locator(".upload-refused").last()).containsText("Files of this type are not taken here");
        for (String name : new String[] {"photo.png", "empty.pdf", "page.html"}) {
            button(page, "Dismiss " + name).click();
        }
        assertThat(page.locator(".upload")).hasCount(0);
    }

    private static void attachesAndRemovesByKeyboard(Page page) {
        button(page, "Choose files: Files that support your answer").focus();
        page.waitForFileChooser(() -> page.keyboard().press("Enter")).setFiles(new FilePayload[] {
            new FilePayload("register.png", "image/png", SampleFiles.image("png", 60, 40)),
            new FilePayload("wrong.png", "image/png", SampleFiles.image("png", 61, 41))
        });
        assertThat(page.locator(".upload-there")).hasCount(2);
        page.waitForResponse(
                answer -> answer.request().method().equals("DELETE"),
                () -> button(page, "Remove wrong.png").press("Enter"));
        assertThat(page.locator(".upload")).hasCount(1);
        assertThat(button(page, "Choose files: Files that support your answer")).isFocused();
    }

    private static void cancelsWhatIsOnItsWay(Page page) {
        AtomicReference<Route> onItsWay = new AtomicReference<>();
        page.route("**/files/attachments", onItsWay::set);
        page.waitForResponse(AttachmentsIT::savesTheAnswer, () -> page.locator("[id$='-Field_Answer']")
                .fill("We enclose the extract."));
        choose(page, new FilePayload("slow.png", "image/png", SampleFiles.image("png", 62, 42)));
        button(page, "Submit").click();
        assertThat(page.locator("#form-messages")).containsText("Wait until the files have arrived");
        button(page, "Cancel slow.png").click();
        assertThat(page.locator(".upload")).hasCount(1);
        // What is still held back would go on to the server once the route is gone.
        onItsWay.get().abort();
        page.unroute("**/files/attachments");
    }

    private static boolean savesTheAnswer(Response response) {
        String sent = response.request().postData();
        return response.request().method().equals("PUT") && sent != null && sent.contains("We enclose the extract.");
    }

    private static void keepsTheDraftAndAsksWhenAnotherTabIsNewer(Page page) {
        Locator answer = page.locator("[id$='-Field_Answer']");
        assertThat(page.locator("#form-saved")).containsText("Saved at");
        page.reload();
        assertThat(answer).hasValue("We enclose the extract.");
        assertThat(page.locator(".upload-there")).hasCount(1);

        Page other = page.context().newPage();
        other.navigate(page.url());
        other.locator("[id$='-Field_Answer']").fill("Typed in the other tab.");
        assertThat(other.locator("#form-saved")).containsText("Saved at");
        other.close();
        answer.fill("Typed in the first tab.");
        assertThat(page.locator("#form-messages")).containsText("changed in another tab or device");
        button(page, "Load the newer draft").click();
        assertThat(answer).hasValue("Typed in the other tab.");
    }

    private static void choose(Page page, FilePayload file) {
        page.locator("input[type=file]").setInputFiles(file);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
