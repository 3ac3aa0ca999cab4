package org.guildhall.browser;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product as it is delivered, with its own data directory and ports, and people with browsers. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
abstract class BrowserJourney {

    static final String SIGNATORY = "Ida Nordmann";
    static final String LISTED_PERSON = "Zorvan Quellbrück";

    private static final int PORT = freePort();
    private static final int ENGINE_PORT = freePort();
    private static final String ADDRESS = "http://localhost:" + PORT;

    private Chromium chromium;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("guildhall.public-base-url", () -> ADDRESS);
        registry.add("guildhall.embedded.data-directory", BrowserJourney::temporaryDirectory);
        registry.add("guildhall.embedded.engine.port", () -> ENGINE_PORT);
        registry.add("camunda.client.rest-address", () -> "http://127.0.0.1:" + ENGINE_PORT);
        registry.add("guildhall.embedded.mail.port", () -> 0);
    }

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.on(ADDRESS);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    Person person() {
        return chromium.person();
    }

    /** Fills in the form as an unremarkable distributor, but does not send it. */
    void fillsIn(Person visitor, String legalName, String mail, String owner) {
        visitor.opens("/apply");
        visitor.page().locator(".fjs-form").waitFor();
        String country = "de".equals(visitor.page().getAttribute("html", "lang")) ? "Deutschland" : "Germany";
        visitor.types("LegalName", legalName);
        visitor.types("RegistrationNumber", "HRB " + Math.abs(legalName.hashCode()));
        visitor.searches("Country", country);
        visitor.types("Website", "www.partner.example");
        visitor.types("YearsInBusiness", "12");
        visitor.types("Employees", "40");
        visitor.chooses("PartnerType", "Distributor");
        visitor.types("Motivation", "We sell and support software like yours in our region.");
        visitor.types("ContactName", "Anna Antrag");
        visitor.types("ContactMail", mail);
        visitor.types("OwnerName_0", owner);
        visitor.typesDay("OwnerBirthDate_0", "01/04/1975");
        visitor.searches("OwnerCountry_0", country);
        visitor.types("OwnerSharePercent_0", "100");
        visitor.types("SignatoryName", SIGNATORY);
        visitor.types("SignatoryTitle", "Managing director");
        // The first of its options is no, in every language.
        visitor.page().locator("[id$='-Field_ConflictOfInterest-0']").check();
        // Its words are those of the consent text in the reader's language.
        visitor.page().locator("[id$='-Field_Consent']").check();
    }

    /** Sends the form that was filled in and confirms it from the mail. @return the address in the mail */
    String sendsAndConfirms(Person visitor, String mail) {
        visitor.photographs("application");
        visitor.sends("Send the application", "/apply/received");
        String link = confirmationLink(visitor, mail);
        visitor.opens(link);
        visitor.clicks("Confirm and continue");
        visitor.page().waitForURL("**/journey");
        return link;
    }

    /** Waits for the mail that asks for confirmation and takes the address from it. */
    String confirmationLink(Person visitor, String mail) {
        return confirmationLink(visitor, mail, "Confirm");
    }

    /** As {@link #confirmationLink(Person, String)}, for readers of another language. */
    String confirmationLink(Person visitor, String mail, String subject) {
        visitor.opens("/dev/mailbox?recipient=" + mail);
        visitor.reloadsUntil(visitor.page()
                        .locator("tbody")
                        .getByRole(
                                AriaRole.LINK,
                                new com.microsoft.playwright.Locator.GetByRoleOptions().setName(subject)))
                .click();
        visitor.page().locator("iframe").waitFor();
        visitor.looks();
        return visitor.page()
                .frameLocator("iframe")
                .locator("a[href*='/apply/confirm/']")
                .first()
                .getAttribute("href");
    }

    private static String temporaryDirectory() {
        try {
            return Files.createTempDirectory("guildhall-browser").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
