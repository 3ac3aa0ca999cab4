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
    /** The onboarding ended without a partnership. */
    NOT_ADMITTED("Not admitted"),
    /** The organisation itself ended it. */
    WITHDRAWN("Withdrawn");

    private final String label;

    PartnerStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an organisation may go from this status to the other: nobody comes back from an end. */
    public boolean canBecome(PartnerStatus next) {
        return switch (this) {
            case APPLICANT -> next != APPLICANT;
            case ONBOARDING -> Set.of(ACTIVE, NOT_ADMITTED, WITHDRAWN).contains(next);
            case ACTIVE -> next == WITHDRAWN;
            case NOT_ADMITTED, WITHDRAWN -> false;
        };
    }
}
