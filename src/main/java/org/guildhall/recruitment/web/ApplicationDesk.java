package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.SignInLink;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.guildhall.identity.SignInLinks;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.invitations.Invitations;
import org.guildhall.languages.Language;
import org.guildhall.languages.Wording;
import org.guildhall.recruitment.ApplicationForm;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.CompanyDetails;
import org.guildhall.recruitment.Receipt;
import org.guildhall.recruitment.SavedApplicationGone;
import org.guildhall.recruitment.SavedApplications;
import org.guildhall.tracks.OwnAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application in and sends the link that confirms it: each step as a whole or not at all. */
@Service
@Transactional
public class ApplicationDesk {

    private final Applications applications;
    private final Accounts accounts;
    private final SignInLinks links;
    private final ApplicationFormSource form;
    private final SavedApplications saved;
    private final Invitations invitations;
    private final ObjectMapper json;
    private final Clock clock;

    ApplicationDesk(
            Applications applications,
            Accounts accounts,
            SignInLinks links,
            ApplicationFormSource form,
            SavedApplications saved,
            Invitations invitations,
            ObjectMapper json,
            Clock clock) {
        this.clock = clock;
        this.saved = saved;
        this.invitations = invitations;
        this.form = form;
        this.json = json;
        this.applications = applications;
        this.accounts = accounts;
        this.links = links;
    }

    /**
     * Receives an application once, however often and from how many pages it is sent.
     *
     * @param savedId the saved application that it finishes, if it does
     * @param invitation by which the applicant came, if one did
     * @return id of the application
     * @throws InvalidSubmission when the form's own rules or those of an application are not met
     * @throws SavedApplicationGone when it was handed in elsewhere with other answers
     */
    public UUID receive(JsonNode data, @Nullable UUID savedId, @Nullable UUID invitation) {
        Map<String, Wording> errors = form.definition().check(data, form.choices());
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        OwnAnswers own = form.ownAnswers(data, LocalDate.now(clock));
        // With what was typed: whoever goes back, corrects a typing error and sends again means a new application.
        UUID submission = UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8));
        if (savedId != null && !applications.received(submission)) {
            saved.handIn(savedId);
        }
        applications
                .receiveOnce(
                        submission,
                        json.convertValue(data, ApplicationForm.class),
                        json.convertValue(data, CompanyDetails.class),
                        own)
                .ifPresent(receipt -> {
                    invitations.applied(invitation, receipt.contactMail(), receipt.applicationId());
                    requestConfirmation(receipt);
                });
        return applications.receivedAs(submission).orElseThrow();
    }

    private void requestConfirmation(Receipt receipt) {
        links.requestConfirmation(
                receipt.applicationId(), receipt.partnerId(), receipt.contactMail(), receipt.contactName());
    }

    SignedIn confirm(String token) {
        SignInLink link = links.consume(token, Purpose.CONFIRM_APPLICATION, null);
        Account account = accounts.applicantAccount(link.partner(), link.mail(), link.name());
        accounts.startWithLanguage(account.id(), Language.ofReader());
        SignedIn person = account.signedIn();
        applications.confirm(link.application(), person.actor());
        return person;
    }
}
