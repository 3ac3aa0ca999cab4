package org.guildhall.recruitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish of an organisation to become a partner. Every change of state is a method that refuses what cannot be.
 *
 * @param eligibility the latest verdict of the eligibility decision
 * @param review the review that waits to be carried out; a request for information uses it up
 * @param closedAt when it was approved, rejected, lapsed or withdrawn
 * @param closingReason in words for the applicant
 */
public record PartnerApplication(
        UUID id,
        UUID partnerId,
        ApplicationState state,
        @Nullable String motivation,
        Instant receivedAt,
        @Nullable Instant submittedAt,
        @Nullable Eligibility eligibility,
        @Nullable Review review,
        @Nullable Instant closedAt,
        @Nullable String closingReason) {

    static PartnerApplication received(UUID partnerId, @Nullable String motivation, Instant at) {
        return new PartnerApplication(
                UUID.randomUUID(), partnerId, ApplicationState.RECEIVED, motivation, at, null, null, null, null, null);
    }

    PartnerApplication submitted(Instant at) {
        expect(ApplicationState.RECEIVED, "confirm");
        return new PartnerApplication(
                id, partnerId, ApplicationState.SUBMITTED, motivation, receivedAt, at, null, null, null, null);
    }

    PartnerApplication checked(@Nullable Eligibility verdict) {
        return new PartnerApplication(
                id, partnerId, state, motivation, receivedAt, submittedAt, verdict, review, closedAt, closingReason);
    }

    PartnerApplication reviewed(Review decided) {
        expect(ApplicationState.SUBMITTED, "review");
        if (review != null) {
            throw IllegalApplicationState.alreadyReviewed(id);
        }
        return open(ApplicationState.SUBMITTED, decided);
    }

    PartnerApplication informationRequested() {
        expect(ApplicationState.SUBMITTED, "request information on");
        return open(ApplicationState.INFORMATION_REQUESTED, null);
    }

    PartnerApplication informationProvided() {
        expect(ApplicationState.INFORMATION_REQUESTED, "provide information on");
        return open(ApplicationState.SUBMITTED, null);
    }

    PartnerApplication approved(Instant at) {
        expect(ApplicationState.SUBMITTED, "approve");
        if (review == null || review.decision() != ReviewDecision.APPROVE) {
            throw IllegalApplicationState.withoutDecision("approve", id);
        }
        return closed(ApplicationState.APPROVED, at, review.reason());
    }

    PartnerApplication rejected(Instant at, String reason) {
        if (state != ApplicationState.APPEALED) {
            expect(ApplicationState.SUBMITTED, "reject");
        }
        return closed(ApplicationState.REJECTED, at, reason);
    }

    PartnerApplication lapsed(Instant at, String reason) {
        expect(ApplicationState.INFORMATION_REQUESTED, "lapse");
        return closed(ApplicationState.LAPSED, at, reason);
    }

    PartnerApplication appealed() {
        expect(ApplicationState.REJECTED, "appeal for");
        return open(ApplicationState.APPEALED, review);
    }

    PartnerApplication reopened() {
        expect(ApplicationState.APPEALED, "reopen");
        return open(ApplicationState.SUBMITTED, null);
    }

    boolean undecided() {
        return switch (state) {
            case RECEIVED, SUBMITTED, INFORMATION_REQUESTED, APPEALED -> true;
            case APPROVED, REJECTED, LAPSED, WITHDRAWN -> false;
        };
    }

    PartnerApplication withdrawn(Instant at, String reason) {
        return closed(ApplicationState.WITHDRAWN, at, reason);
    }

    private PartnerApplication open(ApplicationState next, @Nullable Review pending) {
        return new PartnerApplication(
                id, partnerId, next, motivation, receivedAt, submittedAt, eligibility, pending, null, null);
    }

    private PartnerApplication closed(ApplicationState end, Instant at, @Nullable String reason) {
        return new PartnerApplication(
                id, partnerId, end, motivation, receivedAt, submittedAt, eligibility, review, at, reason);
    }

    private void expect(ApplicationState expected, String action) {
        if (state != expected) {
            throw IllegalApplicationState.cannot(action, id, state);
        }
    }
}
