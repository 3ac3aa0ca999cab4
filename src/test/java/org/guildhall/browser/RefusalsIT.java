package org.guildhall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.guildhall.recruitment.ApplicationSummary;
import org.guildhall.recruitment.Applications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read when they try what cannot be: links used up, work done already, pages of others. */
class RefusalsIT extends BrowserJourney {

    @Autowired
    Applications applications;

    private String sent = "";

    @Test
    void aLinkOpensOnceAndWorkIsDoneOnce() {
        Person applicant = person();
        fillsIn(applicant, "Zweimal Handel GmbH", "zoe@zweimal.example", "Wilma Eigner");
        String link = sendsAndConfirms(applicant, "zoe@zweimal.example");

        Person finder = person();
        assertThat(finder.opens(link)).isEqualTo(410);
        finder.reads("This link was used before");

        Person manager = person().signsInAs("Mara Lindqvist");
        manager.opensTask("Review application", "Zweimal Handel GmbH");
        String task = manager.page().url();
        Person colleague = new Person(manager.page().context().newPage());
        colleague.opens(task);
        colleague.page().locator(".fjs-form").waitFor();
        manager.ticks("Approve the application");
        manager.submits("/tasks");
        colleague.ticks("Reject the application");
        colleague.types("Reason", "I did not see that it was approved.");
        colleague.clicks("Submit");
        assertThat(colleague.page().locator("#form-messages")).containsText("completed already");

        assertThat(applicant.opens(task)).isEqualTo(404);
        applicant.reads("There is no such task for you");
        assertThat(applicant.opens("/documents/00000000-0000-4000-8000-000000000000"))
                .isEqualTo(404);
        applicant.reads("There is nothing at this address");
        assertThat(applicant.opens("/instances")).isEqualTo(403);
        applicant.reads("This page is not for your account");
    }

    @Test
    void aFormSentTwiceIsOneApplication() {
        Person visitor = person();
        fillsIn(visitor, "Doppelklick GmbH", "dora@doppelklick.example", "Wilma Eigner");
        visitor.page().onRequest(request -> {
            if (request.method().equals("POST")
                    && URI.create(request.url()).getPath().equals("/apply")) {
                sent = request.postData();
            }
        });
        visitor.page().getByText("Send the application").dblclick();
        visitor.page().waitForURL("**/apply/received");

        assertThat(sendsAgain(visitor.page(), sent)).isEqualTo(200);
        assertThat(applications.search(null, "Doppelklick", 10))
                .extracting(ApplicationSummary::legalName)
                .containsExactly("Doppelklick GmbH");
    }

    private static int sendsAgain(Page page, String body) {
        return (Integer) page.evaluate("""
                async (body) => (await fetch('/apply', {
                  method: 'POST',
                  headers: {
                    'Content-Type': 'application/json',
                    'X-CSRF-TOKEN': document.querySelector('meta[name=_csrf]').content,
                  },
                  body,
                })).status
                """, body);
    }
}
