package org.guildhall.notifications;

import static org.guildhall.notifications.Audience.ACCOUNT_HOLDER;
import static org.guildhall.notifications.Audience.ADDRESSEE;
import static org.guildhall.notifications.Audience.APPLICANT;
import static org.guildhall.notifications.Audience.COMPLIANCE_OFFICERS;
import static org.guildhall.notifications.Audience.PARTNER_MANAGERS;
import static org.guildhall.notifications.Audience.PERSON;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.ComplianceAlarm;
import org.guildhall.partners.PartnerEvent;

/**
 * Every mail Guildhall writes: the event it answers, who reads it, and the page it leads to.
 *
 * <p>A constant is the event's class name in capitals. Its words stand in the message files
 * under {@link #kind()}. A path may name components of the event, as in {@code /certificates/verify/{serial}}.
 */
enum MailPlan {
    APPLICATION_SUBMITTED(APPLICANT, "/journey"),
    INFORMATION_REQUESTED(APPLICANT, "/journey", Shows.REASON),
    INFORMATION_REMINDER_DUE(APPLICANT, "/journey"),
    // Why it was handed over stands on its page: it may be about people.
    TASK_REASSIGNED(PERSON, "/tasks/{taskKey}"),
    TASK_AWAITS_STAND_IN(PERSON, "/tasks/{taskKey}"),
    // What was written is read after signing in.
    PARTNER_WROTE(PARTNER_MANAGERS, "/messages/{applicationId}"),
    VENDOR_WROTE(APPLICANT, "/messages/{applicationId}"),
    REVIEW_OVERDUE(PARTNER_MANAGERS, "/tasks"),
    APPLICATION_APPROVED(APPLICANT, "/journey"),
    APPLICATION_REJECTED(APPLICANT, "/journey", Shows.REASON),
    APPEAL_REMINDER_DUE(APPLICANT, "/journey"),
    APPEAL_SUBMITTED(APPLICANT, "/journey"),
    APPEAL_OVERDUE(PARTNER_MANAGERS, "/tasks"),
    APPEAL_LAPSED(APPLICANT, "/journey"),
    REJECTION_UPHELD(APPLICANT, "/journey", Shows.REASON),
    REJECTION_OVERTURNED(APPLICANT, "/journey", Shows.REASON),
    APPLICATION_LAPSED(APPLICANT, "/journey"),
    APPLICATION_WITHDRAWN(APPLICANT, "/journey"),

    LIST_RESTORATION_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    MATCH_REVIEW_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    MATCH_CONFIRMATION_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    EVIDENCE_REQUESTED(APPLICANT, "/journey"),
    EVIDENCE_ASKED_AGAIN(APPLICANT, "/journey", Shows.REASON),
    EVIDENCE_REMINDER_DUE(APPLICANT, "/journey"),
    EVIDENCE_LAPSED(APPLICANT, "/journey"),
    EVIDENCE_REVIEW_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    CHECK_RESTORATION_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    RISK_APPROVAL_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    CANARIES_MISSED(COMPLIANCE_OFFICERS, "/screening/lists"),
    NEW_HITS_FOUND(COMPLIANCE_OFFICERS, "/tasks"),
    NEW_HITS_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    // To the partner itself nothing is written: what is behind it is for compliance officers alone.
    PARTNER_SUSPENDED(PARTNER_MANAGERS, "/cases/{applicationId}"),
    SUSPENSION_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    PARTNER_REINSTATED(PARTNER_MANAGERS, "/cases/{applicationId}"),
    PARTNER_TERMINATED(PARTNER_MANAGERS, "/cases/{applicationId}"),
    PERIODIC_REVIEW_DUE(COMPLIANCE_OFFICERS, "/tasks"),
    PERIODIC_REVIEW_REMINDER_DUE(COMPLIANCE_OFFICERS, "/tasks"),
    PERIODIC_REVIEW_OVERDUE(COMPLIANCE_OFFICERS, "/tasks"),
    DUE_DILIGENCE_PASSED(APPLICANT, "/journey"),
    // Why a case was rejected is for compliance officers alone, so the words are always the same.
    DUE_DILIGENCE_REJECTED(APPLICANT, "/journey"),

    CONTRACT_OFFERED(APPLICANT, "/journey"),
    SIGNATURE_REMINDER_DUE(APPLICANT, "/journey"),
    CONTRACT_DECLINED(APPLICANT, "/journey"),
    CONTRACT_EXPIRED(APPLICANT, "/journey"),
    COUNTERSIGNATURE_OVERDUE(PARTNER_MANAGERS, "/tasks"),
    CONTRACT_SEALED(APPLICANT, "/journey"),

    LEARNER_ENROLLED(APPLICANT, "/journey"),
    COURSE_REMINDER_DUE(APPLICANT, "/journey"),
    ENROLMENT_LAPSED(APPLICANT, "/journey"),
    TRAINING_COMPLETED(APPLICANT, "/journey"),

    ATTEMPT_OPENED(APPLICANT, "/journey"),
    EXAM_REMINDER_DUE(APPLICANT, "/journey"),
    ATTEMPT_LAPSED(APPLICANT, "/journey"),
    EXAM_FAILED(APPLICANT, "/journey"),
    EXAM_PASSED(APPLICANT, "/journey"),
    CERTIFICATE_ISSUED(APPLICANT, "/certificates/verify/{serial}"),
    CERTIFICATION_FAILED(APPLICANT, "/journey"),
    CERTIFICATE_ON_HOLD(APPLICANT, "/journey"),
    HOLD_OVERDUE(PARTNER_MANAGERS, "/cases/{applicationId}"),
    CERTIFICATION_STOPPED(APPLICANT, "/journey"),

    MAIL_UNDELIVERED(PARTNER_MANAGERS, "/mails/undelivered"),
    DIGEST(ADDRESSEE, ""),
    SIGN_IN_LINK(ADDRESSEE, "", Shows.SECRET_LINK),
    CONFIRM_APPLICATION(ADDRESSEE, "", Shows.SECRET_LINK),
    PASSKEY_ADDED(ACCOUNT_HOLDER, "", Shows.REASON),
    PASSKEY_REMOVED(ACCOUNT_HOLDER, "", Shows.REASON),
    DOMAIN_LINK_REQUESTED(ADDRESSEE, "", Shows.SECRET_LINK),
    COLLEAGUE_INVITED(ADDRESSEE, "", Shows.SECRET_LINK),
    STAND_IN_NAMED(PERSON, "", Shows.REASON),
    RESUME_LINK_REQUESTED(ADDRESSEE, "", Shows.SECRET_LINK),
    INVITATION_MAIL_DUE(ADDRESSEE, "", Shows.SECRET_LINK_AND_REASON),
    INVITATION_REMINDER_MAIL_DUE(ADDRESSEE, "", Shows.SECRET_LINK_AND_REASON);

    /** What an applicant loses nothing by not reading; mails of this kind can be unsubscribed from. */
    private static final Set<MailPlan> PROGRESS = EnumSet.of(
            DUE_DILIGENCE_PASSED,
            CONTRACT_SEALED,
            LEARNER_ENROLLED,
            COURSE_REMINDER_DUE,
            TRAINING_COMPLETED,
            EXAM_REMINDER_DUE,
            EXAM_PASSED);

    private enum Shows {
        WORDS_ONLY,
        REASON,
        SECRET_LINK,
        SECRET_LINK_AND_REASON
    }

    private static final Map<String, MailPlan> BY_EVENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MailPlan::eventName, Function.identity()));

    private final Audience audience;
    private final String path;
    private final Shows shows;

    MailPlan(Audience audience, String path) {
        this(audience, path, Shows.WORDS_ONLY);
    }

    MailPlan(Audience audience, String path, Shows shows) {
        this.audience = audience;
        this.path = path;
        this.shows = shows;
    }

    /** The mail that answers an alarm, if there is one. */
    static Optional<MailPlan> of(ComplianceAlarm alarm) {
        return Optional.ofNullable(BY_EVENT.get(alarm.getClass().getSimpleName()));
    }

    /** The mail that answers an event, if there is one. */
    static Optional<MailPlan> of(PartnerEvent event) {
        return Optional.ofNullable(BY_EVENT.get(event.getClass().getSimpleName()));
    }

    /** The mail that answers an event with an addressee of its own: there is one for each. */
    static MailPlan of(AddressedEvent event) {
        return Objects.requireNonNull(
                BY_EVENT.get(event.getClass().getSimpleName()), "Expected a mail for every event with an addressee.");
    }

    /** The mail of a kind; empty when it is no longer written. */
    static Optional<MailPlan> ofKind(String kind) {
        return Arrays.stream(values()).filter(plan -> plan.kind().equals(kind)).findFirst();
    }

    /** What its reader may choose about it. */
    Topic topic() {
        return switch (audience) {
            case PARTNER_MANAGERS, COMPLIANCE_OFFICERS, PERSON -> Topic.WORK;
            case APPLICANT, ADDRESSEE, ACCOUNT_HOLDER -> PROGRESS.contains(this) ? Topic.PROGRESS : Topic.ESSENTIAL;
        };
    }

    Audience audience() {
        return audience;
    }

    String path() {
        return path;
    }

    boolean showsReason() {
        return shows == Shows.REASON || shows == Shows.SECRET_LINK_AND_REASON;
    }

    /** Whether the body is a secret that must not be kept longer than needed. */
    boolean confidential() {
        return shows == Shows.SECRET_LINK || shows == Shows.SECRET_LINK_AND_REASON;
    }

    /** Name of this mail in the outbox and in the file of words, as in {@code application-submitted}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Simple name of the event class, as in {@code ApplicationSubmitted}. */
    String eventName() {
        return Arrays.stream(kind().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
