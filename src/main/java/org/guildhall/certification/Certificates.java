package org.guildhall.certification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates and makes their holders active partners, or closes the candidacy of those who failed. */
@Service
public class Certificates {

    private final CertificateRecords records;
    private final AttemptRecords attempts;
    private final CertificatePaper paper;
    private final ExamRules rules;
    private final Documents documents;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(
            CertificateRecords records,
            AttemptRecords attempts,
            CertificatePaper paper,
            ExamRules rules,
            Documents documents,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.attempts = attempts;
        this.paper = paper;
        this.rules = rules;
        this.documents = documents;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> ofApplication(UUID applicationId) {
        return records.ofApplication(applicationId);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> withSerial(Serial serial) {
        return records.withSerial(serial);
    }

    /** An application has one certificate: asked again, it is the one that exists. */
    @Transactional
    public Certificate issue(UUID applicationId, UUID partnerId, Actor actor) {
        return records.ofApplication(applicationId).orElseGet(() -> first(applicationId, partnerId, actor));
    }

    /** Makes the holder of a certificate an active partner. */
    @Transactional
    public void activatePartner(UUID applicationId, UUID partnerId, Actor actor) {
        if (records.ofApplication(applicationId).isEmpty()) {
            throw new IllegalStateException("Expected a certificate for application " + applicationId
                    + " before its partner becomes active, but there is none. Issue it first.");
        }
        PartnerStatus before = organisations.find(partnerId).status();
        if (before != PartnerStatus.ACTIVE) {
            organisations.changeStatus(partnerId, PartnerStatus.ACTIVE, actor, applicationId);
            events.publishEvent(new PartnerActivated(
                    Occurrence.of(clock, partnerId, applicationId, actor).change(before, PartnerStatus.ACTIVE)));
        }
    }

    /** Ends the candidacy of an applicant who has no attempts left. */
    @Transactional
    public void closeCandidacy(UUID applicationId, UUID partnerId, Actor actor) {
        if (records.close(applicationId, partnerId, clock.instant())) {
            events.publishEvent(new CertificationFailed(Occurrence.of(clock, partnerId, applicationId, actor)
                    .because("The examination was not passed in " + rules.attemptsAllowed() + " attempts.")));
        }
    }

    private Certificate first(UUID applicationId, UUID partnerId, Actor actor) {
        if (attempts.latest(applicationId)
                .filter(attempt -> attempt.state() == Attempt.State.PASSED)
                .isEmpty()) {
            throw new IllegalStateException("Expected application " + applicationId
                    + " to have passed the examination before a certificate is issued, but it has not.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        CertificatePaper.Text text = new CertificatePaper.Text(
                UUID.randomUUID(),
                Serial.random(today.getYear(), random),
                rules.programme(),
                rules.issuer(),
                organisations.find(partnerId).legalName(),
                now,
                today,
                today.plus(rules.validity()));
        UUID document = documents
                .store(
                        partnerId,
                        applicationId,
                        DocumentKind.CERTIFICATE,
                        "certificate-" + text.serial() + ".pdf",
                        "application/pdf",
                        paper.draw(text))
                .id();
        Certificate certificate = new Certificate(
                text.id(),
                applicationId,
                partnerId,
                text.serial(),
                text.programme(),
                text.issuer(),
                text.holder(),
                text.issuedAt(),
                text.issuedOn(),
                text.expiresOn(),
                document);
        if (!records.insert(certificate)) {
            throw new ConcurrencyFailureException("Expected to be the first to issue a certificate for application "
                    + applicationId + ", but another step did so at the same time. Try again to find that one.");
        }
        events.publishEvent(new CertificateIssued(
                Occurrence.of(clock, partnerId, applicationId, actor).change(null, text.serial()),
                text.serial().text(),
                document));
        return certificate;
    }
}
