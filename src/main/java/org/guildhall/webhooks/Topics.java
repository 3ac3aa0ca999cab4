package org.guildhall.webhooks;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guildhall.partners.PartnerEvent;

/**
 * The events that other systems may learn of, by the simple names of the events' types. What due diligence finds stays
 * inside: a partner must not be warned.
 */
public final class Topics {

    private static final SortedMap<String, String> BY_EVENT = new TreeMap<>(Map.ofEntries(
            Map.entry("ApplicationSubmitted", "application.submitted"),
            Map.entry("InformationRequested", "application.information-requested"),
            Map.entry("InformationProvided", "application.information-provided"),
            Map.entry("ApplicationApproved", "application.approved"),
            Map.entry("ApplicationRejected", "application.rejected"),
            Map.entry("AppealSubmitted", "application.appealed"),
            Map.entry("RejectionUpheld", "application.rejection-upheld"),
            Map.entry("RejectionOverturned", "application.rejection-overturned"),
            Map.entry("AppealLapsed", "application.appeal-lapsed"),
            Map.entry("ApplicationLapsed", "application.lapsed"),
            Map.entry("ApplicationWithdrawn", "application.withdrawn"),
            Map.entry("OnboardingClosed", "application.closed"),
            Map.entry("DueDiligenceOpened", "due-diligence.opened"),
            Map.entry("DueDiligencePassed", "due-diligence.passed"),
            Map.entry("DueDiligenceRejected", "due-diligence.rejected"),
            Map.entry("ContractOffered", "contract.offered"),
            Map.entry("ContractSigned", "contract.signed"),
            Map.entry("ContractDeclined", "contract.declined"),
            Map.entry("ContractExpired", "contract.expired"),
            Map.entry("ContractSealed", "contract.sealed"),
            Map.entry("LearnerEnrolled", "training.learner-enrolled"),
            Map.entry("TrainingCompleted", "training.completed"),
            Map.entry("EnrolmentLapsed", "training.lapsed"),
            Map.entry("AttemptOpened", "certification.attempt-opened"),
            Map.entry("ExamPassed", "certification.exam-passed"),
            Map.entry("ExamFailed", "certification.exam-failed"),
            Map.entry("AttemptLapsed", "certification.attempt-lapsed"),
            Map.entry("CertificationFailed", "certification.failed"),
            Map.entry("CertificationStopped", "certification.stopped"),
            Map.entry("CertificateIssued", "certification.certificate-issued"),
            Map.entry("PartnerActivated", "partner.activated"),
            Map.entry("PartnerStatusChanged", "partner.status-changed")));

    /** What a webhook gets when somebody tries it out. */
    static final String TEST = "webhook.test";

    private Topics() {}

    static Optional<String> of(PartnerEvent event) {
        return Optional.ofNullable(BY_EVENT.get(event.getClass().getSimpleName()));
    }

    /** Event type to topic. */
    public static SortedMap<String, String> all() {
        return new TreeMap<>(BY_EVENT);
    }
}
