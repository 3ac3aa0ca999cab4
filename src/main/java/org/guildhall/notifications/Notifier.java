package org.guildhall.notifications;

import java.net.URI;
import java.util.List;
import org.guildhall.identity.SignInLinkRequested;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.ComplianceAlarm;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the mails of the plan when something happens. Events may come more than once; the outbox keeps one mail each. */
@Component
class Notifier {

    private final Organisations organisations;
    private final MailComposer composer;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final SiteSettings site;

    Notifier(
            Organisations organisations,
            MailComposer composer,
            Outbox outbox,
            NotificationSettings settings,
            SiteSettings site) {
        this.organisations = organisations;
        this.composer = composer;
        this.outbox = outbox;
        this.settings = settings;
        this.site = site;
    }

    /** Answers every kind of event that the plan names, and passes over the others. */
    @ApplicationModuleListener
    void on(PartnerEvent event) {
        MailPlan.of(event).ifPresent(plan -> {
            Occurrence occurrence = event.occurrence();
            URI link = UriComponentsBuilder.fromUri(site.publicBaseUrl())
                    .path(plan.path())
                    .encode()
                    .buildAndExpand(EventFacts.of(event))
                    .toUri();
            for (Contact reader : readers(plan.audience(), occurrence)) {
                Letter letter = composer.compose(plan, reader.name(), link, occurrence.reason(), null);
                outbox.enqueue(occurrence.id(), occurrence.applicationId(), plan, reader, letter);
            }
        });
    }

    /** Answers alarms that the plan names. */
    @ApplicationModuleListener
    void on(ComplianceAlarm alarm) {
        MailPlan.of(alarm).ifPresent(plan -> {
            URI link = URI.create(site.publicBaseUrl() + plan.path());
            for (Contact reader : staff(settings.complianceOfficers())) {
                outbox.enqueue(alarm.id(), null, plan, reader, composer.compose(plan, reader.name(), link, null, null));
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
        Letter letter = composer.compose(plan, request.name(), link, null, request.expiresAt());
        outbox.enqueue(request.id(), null, plan, new Contact(request.name(), request.mail()), letter);
    }

    @ApplicationModuleListener
    void on(AddressedEvent event) {
        MailPlan plan = MailPlan.of(event);
        URI link = URI.create(site.publicBaseUrl() + event.path());
        Letter letter = composer.compose(plan, event.addressee().name(), link, event.words(), event.until());
        outbox.enqueue(event.id(), null, plan, event.addressee(), letter);
    }

    private List<Contact> readers(Audience audience, Occurrence occurrence) {
        return switch (audience) {
            case APPLICANT -> List.of(organisations.contact(occurrence.partnerId()));
            case PARTNER_MANAGERS -> staff(settings.partnerManagers());
            case COMPLIANCE_OFFICERS -> staff(settings.complianceOfficers());
            case ADDRESSEE -> List.of();
        };
    }

    private static List<Contact> staff(List<String> addresses) {
        return addresses.stream().map(address -> new Contact("", address)).toList();
    }
}
