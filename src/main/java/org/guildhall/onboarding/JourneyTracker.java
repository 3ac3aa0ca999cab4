package org.guildhall.onboarding;

import java.util.Map;
import java.util.Set;
import org.guildhall.certification.PartnerActivated;
import org.guildhall.contracts.ContractSealed;
import org.guildhall.duediligence.DueDiligencePassed;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.recruitment.ApplicationApproved;
import org.guildhall.recruitment.ApplicationSubmitted;
import org.guildhall.training.TrainingCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a journey on with the stages' own events, in the transaction of each. */
@Component
class JourneyTracker {

    private static final Map<Class<? extends PartnerEvent>, Stage> PASSED = Map.of(
            ApplicationApproved.class, Stage.RECRUITMENT,
            DueDiligencePassed.class, Stage.DUE_DILIGENCE,
            ContractSealed.class, Stage.CONTRACT,
            TrainingCompleted.class, Stage.TRAINING,
            PartnerActivated.class, Stage.CERTIFICATION);

    /** What the applicant may read about; other events are the vendor's own. */
    private static final Set<String> MILESTONES = Set.of(
            "ApplicationSubmitted",
            "InformationRequested",
            "InformationProvided",
            "ApplicationApproved",
            "ApplicationRejected",
            "AppealSubmitted",
            "RejectionUpheld",
            "RejectionOverturned",
            "AppealLapsed",
            "ApplicationLapsed",
            "DueDiligencePassed",
            "DueDiligenceRejected",
            "ContractOffered",
            "ContractSigned",
            "ContractDeclined",
            "ContractExpired",
            "ContractSealed",
            "LearnerEnrolled",
            "TrainingCompleted",
            "EnrolmentLapsed",
            "AttemptOpened",
            "ExamPassed",
            "ExamFailed",
            "AttemptLapsed",
            "CertificationFailed",
            "CertificateOnHold",
            "CertificationStopped",
            "CertificateIssued",
            "WithdrawalRequested",
            "ApplicationWithdrawn");

    /** Reasons written for the applicant. */
    private static final Set<String> WITH_REASON = Set.of(
            "InformationRequested",
            "ApplicationRejected",
            "RejectionUpheld",
            "RejectionOverturned",
            "ContractDeclined",
            "WithdrawalRequested");

    private final Journeys journeys;
    private final JourneyStore store;

    JourneyTracker(Journeys journeys, JourneyStore store) {
        this.journeys = journeys;
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartnerEvent event) {
        Occurrence occurrence = event.occurrence();
        if (event instanceof ApplicationSubmitted) {
            journeys.begin(occurrence);
        }
        Stage passed = PASSED.get(event.getClass());
        if (passed != null) {
            journeys.passed(passed, occurrence);
        }
        String kind = event.getClass().getSimpleName();
        if (MILESTONES.contains(kind)) {
            String note = WITH_REASON.contains(kind) ? occurrence.reason() : null;
            store.milestone(occurrence.id(), occurrence.applicationId(), occurrence.at(), kind, note);
        }
    }
}
