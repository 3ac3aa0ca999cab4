package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.guildhall.documents.SampleFiles;
import org.guildhall.testing.QuestionBank;
import org.guildhall.testing.papers.Pdf;
import org.junit.jupiter.api.Test;

/** From the first visit to the verified certificate, through the hands of all four roles. */
class OnboardingJourneyIT extends BrowserJourney {

    private static final String COMPANY = "Nordlicht Vertrieb GmbH";
    private static final String MAIL = "anna@nordlicht.example";

    @Test
    void aVisitorBecomesACertifiedPartner() throws IOException {
        Person applicant = person();
        fillsIn(applicant, COMPANY, MAIL, LISTED_PERSON);
        sendsAndConfirms(applicant, MAIL);
        applicant.reads(COMPANY);
        applicant.reads("Our turn");
        assertThat(applicant.page().locator(".stages li")).hasCount(5);

        Person manager = person().signsInAs("Mara Lindqvist");
        manager.opensTask("Review application", COMPANY);
        manager.reads("Germany");
        manager.ticks("Approve the application");
        manager.submits("/tasks");

        Person officer = person().signsInAs("Cleo Okafor");
        officer.opensTask("Review matches", COMPANY);
        officer.reads(LISTED_PERSON);
        officer.decidesMatch("False positive", "Born in another year than the listed person.");
        officer.reads("1 of 1 decided");
        officer.photographs("matches");
        officer.ticks("I have decided on every match");
        officer.submits("/tasks");

        Person second = person().signsInAs("Conrad Weiss");
        second.opensTask("Confirm dispositions", COMPANY);
        second.reads("Born in another year than the listed person.");
        second.ticks("I confirm every decision");
        second.submits("/tasks");
        providesEvidence(applicant);
        officer.opensTask("Review evidence", COMPANY);
        officer.reads("Extract from the commercial register");
        officer.photographs("review-evidence");
        officer.ticks("Accept");
        officer.ticks("I went through the checklist");
        officer.submits("/tasks");

        seesTheProcess(manager);
        secondOfficerAcceptsTheRisk(second, officer);

        goesToNextStep(applicant, "Sign contract");
        applicant.ticks("Sign the contract");
        applicant.types("SignerName", SIGNATORY);
        applicant.ticks("I have read the contract");
        applicant.submits("/journey");

        manager.opensTask("Countersign contract", COMPANY);
        manager.reads("Signed by " + SIGNATORY);
        manager.types("SignerName", "Mara Lindqvist");
        manager.ticks("I have read the contract");
        manager.submits("/tasks");

        takesTheCourse(applicant);
        sitsTheExam(applicant);

        applicant.page().locator("#certificate").waitFor();
        applicant.photographs("journey-certified");
        certificateIsGenuine(applicant);
        trailIsComplete(officer);
        assertThat(applicant.scriptErrors()).isEmpty();
        assertThat(manager.scriptErrors()).isEmpty();
        assertThat(officer.scriptErrors()).isEmpty();
    }

    private static void providesEvidence(Person applicant) throws IOException {
        goesToNextStep(applicant, "Provide evidence");
        Locator questions = applicant.page().locator(".fjs-form-field-radio");
        for (int i = 0; i < questions.count(); i++) {
            questions.nth(i).locator("input[type=radio]").first().check();
        }
        applicant.types("Written1", "Nordwind AG and Südwind AG; ask their purchasing departments.");
        applicant.searches("Currency", "Euro");
        applicant.types("Year", "" + (Year.now(ZoneOffset.UTC).getValue() - 1));
        for (String amount : List.of("Revenue", "NetResult", "TotalAssets", "Equity", "CurrentAssets")) {
            applicant.types(amount, "1000000");
        }
        applicant.types("CurrentLiabilities", "250000");
        Path extract = Files.createTempFile("extract", ".pdf");
        Files.write(extract, SampleFiles.pdf());
        applicant.page().locator("input[type=file]").first().setInputFiles(extract);
        applicant.page().getByText(extract.getFileName().toString()).first().waitFor();
        applicant.ticks("What I say here is true");
        applicant.photographs("provide-evidence");
        applicant.submits("/journey");
        Files.delete(extract);
    }

    private void seesTheProcess(Person manager) {
        manager.opens("/instances");
        Locator row = manager.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(COMPANY));
        manager.reloadsUntil(row).locator("a").first().click();
        assertThat(manager.page().locator("[data-diagram] svg").first()).isVisible();
        assertThat(manager.page().locator("[data-diagram] .is-active").first()).isVisible();
        manager.photographs("instance");
    }

    private void secondOfficerAcceptsTheRisk(Person second, Person firstOfficer) {
        second.opensTask("Approve high risk", COMPANY);

        firstOfficer.opensTask("Approve high risk", COMPANY);
        firstOfficer.reads("A second person has to do this task");
        assertThat(firstOfficer.page().locator("#form-actions")).hasCount(0);

        second.ticks("Go on with this partner despite the risk");
        second.types("Reason", "The owner is known to us for years.");
        second.submits("/tasks");
    }

    private static void goesToNextStep(Person applicant, String step) {
        applicant.opens("/journey");
        Locator next = applicant.page().locator("#next-task").filter(new Locator.FilterOptions().setHasText(step));
        next.waitFor();
        applicant.photographs("journey-" + step.toLowerCase().replace(' ', '-'));
        next.click();
        applicant.page().locator(".fjs-form").waitFor();
        applicant.looks();
    }

    private static void takesTheCourse(Person applicant) {
        goesToNextStep(applicant, "Complete course");
        applicant.follows("Go to the course");
        applicant.page().waitForURL("**/courses/*");
        String course = applicant.page().url();
        int lessons = applicant.page().locator("main ol li").count();
        for (int lesson = 1; lesson <= lessons; lesson++) {
            applicant.opens(course);
            applicant.follows("Read lesson " + lesson);
            applicant.page().getByText("Mark as read").waitFor();
            applicant.looks();
            applicant.clicks("Mark as read");
            applicant
                    .page()
                    .getByText("of " + lessons + " lessons read")
                    .or(applicant.page().getByText("Lesson " + (lesson + 1) + " of"))
                    .first()
                    .waitFor();
        }
        applicant.opens(course);
        applicant.reads("All lessons are read");
        goesToNextStep(applicant, "Complete course");
        applicant.ticks("I have worked through all lessons");
        applicant.submits("/journey");
    }

    private void sitsTheExam(Person applicant) {
        goesToNextStep(applicant, "Sit exam");
        Locator questions = applicant.page().locator(".fjs-form-field-radio");
        for (int i = 0; i < questions.count(); i++) {
            Locator question = questions.nth(i);
            String text = question.locator(".fjs-form-field-label")
                    .first()
                    .innerText()
                    .replace("*", "")
                    .strip();
            question.getByLabel(QuestionBank.RIGHT.get(text), new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        applicant.submits("/journey");
    }

    private void certificateIsGenuine(Person applicant) {
        String address = applicant.page().locator("#certificate").getAttribute("href");
        APIResponse answer = applicant.page().context().request().get(address);
        byte[] pdf = answer.body();
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(Pdf.text(pdf)).contains(COMPANY);

        Person stranger = person();
        assertThat(stranger.opens(Pdf.qrCode(pdf))).isEqualTo(200);
        stranger.reads("Valid");
        stranger.reads(COMPANY);
        assertThat(stranger.opens(address)).as("sign-in page").isEqualTo(200);
        stranger.reads("Sign in");
    }

    private static void trailIsComplete(Person officer) {
        officer.opens("/audit");
        officer.follows(COMPANY);
        officer.reads("Certificate issued");
        officer.reads("Cleo Okafor");
        officer.reads("The owner is known to us for years.");
        officer.photographs("audit-trail");
    }
}
