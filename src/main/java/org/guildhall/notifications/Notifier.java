package org.guildhall.notifications;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignInLinkRequested;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.ComplianceAlarm;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Deadline;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.PersonalEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the mails and notices of the plan when something happens. Events may come more than once; the outbox keeps one mail each. */
@Component
class Notifier {

    private final Organisations organisations;
    private final Accounts accounts;
    private final MailComposer composer;
    private final Outbox outbox;
    private final Notices notices;
    private final Preferences preferences;
    private final Digests digests;
    private final NotificationSettings settings;
    private final SiteSettings site;

    Notifier(
            Organisations organisations,
            Accounts accounts,
            MailComposer composer,
            Outbox outbox,
            Notices notices,
            Preferences preferences,
            Digests digests,
            NotificationSettings settings,
            SiteSettings site) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.composer = composer;
        this.outbox = outbox;
        this.notices = notices;
        this.preferences = preferences;
        this.digests = digests;
        this.settings = settings;
        this.site = site;
    }

    /** Answers every kind of event that the plan names, and passes over the others. */
    @ApplicationModuleListener
    void on(PartnerEvent event) {
        MailPlan.of(event).ifPresent(plan -> {
            Occurrence occurrence = event.occurrence();
            String path = UriComponentsBuilder.fromPath(plan.path())
                    .encode()
                    .buildAndExpand(EventFacts.of(event))
                    .toUriString();
            showInPortal(occurrence.id(), plan, path, occurrence.partnerId());
            Instant until = event instanceof Deadline deadline ? deadline.until() : null;
            for (Contact reader : readers(plan.audience(), event)) {
                write(occurrence.id(), occurrence.applicationId(), plan, reader, path, occurrence.reason(), until);
            }
        });
    }

    /** Answers alarms that the plan names. */
    @ApplicationModuleListener
    void on(ComplianceAlarm alarm) {
        MailPlan.of(alarm).ifPresent(plan -> {
            notices.tellStaff(alarm.id(), plan, plan.path(), Role.COMPLIANCE_OFFICER);
            for (Contact reader : staff(settings.complianceOfficers())) {
                write(alarm.id(), null, plan, reader, plan.path(), null, null);
            }
        });
    }

    @ApplicationModuleListener
    void on(SignInLinkRequested request) {
        MailPlan plan =
                switch (request.purpose()) {
                    case SIGN_IN -> MailPlan.SIGN_IN_LINK;
                    case CONFIRM_APPLICATION -> MailPlan.CONFIRM_APPLICATION;
                };
        URI link = URI.create(site.publicBaseUrl() + request.path());
        Contact reader = new Contact(request.name(), request.mail(), request.language());
        Letter letter = composer.compose(plan, reader, link, null, request.expiresAt());
        outbox.enqueue(request.id(), null, plan, reader, letter);
    }

    @ApplicationModuleListener
    void on(AddressedEvent event) {
        MailPlan plan = MailPlan.of(event);
        URI link = URI.create(site.publicBaseUrl() + event.path());
        Letter letter = composer.compose(plan, event.addressee(), link, event.words(), event.until());
        outbox.enqueue(event.id(), null, plan, event.addressee(), letter);
    }

    private void showInPortal(UUID eventId, MailPlan plan, String path, UUID partnerId) {
        switch (plan.audience()) {
            case APPLICANT -> notices.tellPartner(eventId, plan, path, partnerId);
            case PARTNER_MANAGERS -> notices.tellStaff(eventId, plan, path, Role.PARTNER_MANAGER);
            case COMPLIANCE_OFFICERS -> notices.tellStaff(eventId, plan, path, Role.COMPLIANCE_OFFICER);
            case PERSON, ADDRESSEE, ACCOUNT_HOLDER -> {
                // A person finds it in the list of tasks; an address that was typed has no portal to read in yet.
            }
        }
    }

    /** As soon as the reader wants it: now, with the next digest, or not by mail at all. */
    private void write(
            UUID eventId,
            @Nullable UUID applicationId,
            MailPlan plan,
            Contact reader,
            String path,
            @Nullable String reason,
            @Nullable Instant until) {
        URI link = URI.create(site.publicBaseUrl() + path);
        switch (preferences.of(reader.mail()).of(plan.topic())) {
            case AT_ONCE -> {
                URI unsubscribe = plan.topic() == Topic.PROGRESS ? preferences.unsubscribeLink(reader.mail()) : null;
                Letter letter = composer.compose(plan, reader, link, reason, until, unsubscribe);
                outbox.enqueue(eventId, applicationId, plan, reader, letter);
            }
            case DAILY -> digests.add(eventId, plan, reader, link);
            case NEVER -> {
                // The notice in the portal says it.
            }
        }
    }

    private List<Contact> readers(Audience audience, PartnerEvent event) {
        return switch (audience) {
            case APPLICANT -> applicants(event.occurrence().partnerId());
            case PARTNER_MANAGERS -> staff(settings.partnerManagers());
            case COMPLIANCE_OFFICERS -> staff(settings.complianceOfficers());
            case PERSON -> person((PersonalEvent) event);
            case ADDRESSEE, ACCOUNT_HOLDER -> List.of();
        };
    }

    /** The contact person; once they have left, the organisation's administrators. */
    private List<Contact> applicants(UUID partnerId) {
        Contact contact = organisations.contact(partnerId);
        if (!accounts.hasLeft(partnerId, contact.mail())) {
            return List.of(contact);
        }
        return accounts.ofPartner(partnerId).stream()
                .filter(account -> account.organisationRole() == OrganisationRole.ADMINISTRATOR)
                .map(account -> new Contact(account.name(), account.mail()))
                .toList();
    }

    /** Nobody, when they have left meanwhile. */
    private List<Contact> person(PersonalEvent event) {
        return accounts.find(event.addressee()).map(account -> new Contact(account.name(), account.mail())).stream()
                .toList();
    }

    private static List<Contact> staff(List<String> addresses) {
        return addresses.stream().map(address -> new Contact("", address)).toList();
    }
}
