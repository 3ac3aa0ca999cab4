package org.guildhall.certification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates and makes their holders active partners, or closes the candidacy of those who failed. */
@Service
public class Certificates {

    private static final Duration UNSAID_HOLD_PERIOD = Duration.ofDays(5);

    private final CertificateRecords records;
    private final AttemptRecords attempts;
    private final Holds holds;
    private final Once once;
    private final CertificatePaper paper;
    private final ExamRulebook rulebook;
    private final Documents documents;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(
            CertificateRecords records,
            AttemptRecords attempts,
            Holds holds,
            Once once,
            CertificatePaper paper,
            ExamRulebook rulebook,
            Documents documents,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.attempts = attempts;
        this.holds = holds;
        this.once = once;
        this.paper = paper;
        this.rulebook = rulebook;
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

    /**
     * Issues the certificate and makes its holder an active partner, both or neither. An application has one certificate:
     * asked again, nothing changes.
     *
     * @param holdPeriod how long a decision on a suspension may take that stands against it; null when the model does not say
     */
    @Transactional
    public Issuance issue(UUID applicationId, UUID partnerId, @Nullable Duration holdPeriod, Actor actor) {
        // Held, so that nobody is suspended between this look and the certificate.
        PartnerStatus status = organisations.lock(partnerId).status();
        if (records.ofApplication(applicationId).isPresent()) {
            return Issuance.ISSUED;
        }
        if (status == PartnerStatus.SUSPENDED) {
            holds.begin(applicationId, partnerId, Objects.requireNonNullElse(holdPeriod, UNSAID_HOLD_PERIOD), actor);
            return Issuance.ON_HOLD;
        }
        holds.end(applicationId);
        if (status.ended()) {
            return Issuance.REFUSED;
        }
        first(applicationId, partnerId, actor);
        organisations.changeStatus(partnerId, PartnerStatus.ACTIVE, actor, applicationId);
        return Issuance.ISSUED;
    }

    /** Welcomes the holder of a certificate as an active partner; one suspended since is welcomed too. */
    @Transactional
    public void activatePartner(UUID applicationId, UUID partnerId, Actor actor) {
        // Instances of models before holds come here whatever became of the certificate.
        if (issue(applicationId, partnerId, null, actor) != Issuance.ISSUED) {
            throw new IllegalStateException("Expected a certificate for application " + applicationId
                    + " before its partner becomes active, but the partner is suspended or its partnership has ended."
                    + " Try again when the suspension is decided.");
        }
        if (once.first("certification.activatePartner", applicationId.toString())) {
            events.publishEvent(new PartnerActivated(
                    Occurrence.of(clock, partnerId, applicationId, actor).change(null, PartnerStatus.ACTIVE)));
        }
    }

    /** Ends the candidacy of an applicant whose partnership ended before the certificate was issued. */
    @Transactional
    public void stop(UUID applicationId, UUID partnerId, Actor actor) {
        if (records.close(applicationId, partnerId, clock.instant())) {
            events.publishEvent(new CertificationStopped(Occurrence.of(clock, partnerId, applicationId, actor)));
        }
    }

    /** Ends the candidacy of an applicant who has no attempts left. */
    @Transactional
    public void closeCandidacy(UUID applicationId, UUID partnerId, Actor actor) {
        if (records.close(applicationId, partnerId, clock.instant())) {
            events.publishEvent(new CertificationFailed(Occurrence.of(clock, partnerId, applicationId, actor)
                    .because("The examination was not passed in "
                            + rulebook.of(applicationId).attemptsAllowed() + " attempts.")));
        }
    }

    private void first(UUID applicationId, UUID partnerId, Actor actor) {
        if (attempts.latest(applicationId)
                .filter(attempt -> attempt.state() == Attempt.State.PASSED)
                .isEmpty()) {
            throw new IllegalStateException("Expected application " + applicationId
                    + " to have passed the examination before a certificate is issued, but it has not.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        ExamRules rules = rulebook.of(applicationId);
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
    }
}
