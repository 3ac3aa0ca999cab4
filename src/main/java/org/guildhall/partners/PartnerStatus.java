package org.guildhall.partners;

import java.util.Set;

/** Where an organisation stands with the vendor. */
public enum PartnerStatus {
    /** Applied; not yet approved. */
    APPLICANT("Applicant"),
    /** Approved; on the way to certification. */
    ONBOARDING("Onboarding"),
    /** A certified partner. */
    ACTIVE("Active partner"),
    /** Stopped by compliance until a second officer decides. */
    SUSPENDED("Suspended"),
    /** The onboarding ended without a partnership. */
    NOT_ADMITTED("Not admitted"),
    /** The organisation itself ended it. */
    WITHDRAWN("Withdrawn"),
    /** The vendor ended it. */
    TERMINATED("Terminated");

    private final String label;

    PartnerStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether this is the end: nobody comes back from it. */
    public boolean ended() {
        return this == NOT_ADMITTED || this == WITHDRAWN || this == TERMINATED;
    }

    /**
     * Whether an organisation may go from this status to the other: nobody comes back from an end, and out of a suspension
     * only by {@link Organisations#reinstate}.
     */
    public boolean canBecome(PartnerStatus next) {
        return switch (this) {
            case APPLICANT ->
                Set.of(ONBOARDING, ACTIVE, SUSPENDED, NOT_ADMITTED, WITHDRAWN).contains(next);
            case ONBOARDING ->
                Set.of(ACTIVE, SUSPENDED, NOT_ADMITTED, WITHDRAWN).contains(next);
            case ACTIVE -> Set.of(SUSPENDED, WITHDRAWN).contains(next);
            case SUSPENDED -> Set.of(NOT_ADMITTED, WITHDRAWN, TERMINATED).contains(next);
            case NOT_ADMITTED, WITHDRAWN, TERMINATED -> false;
        };
    }
}
