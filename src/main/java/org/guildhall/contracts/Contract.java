package org.guildhall.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with one organisation, from offer to seal.
 *
 * @param document the paper as offered
 * @param sha256 fingerprint of that paper: what both parties sign
 * @param sealedDocument the paper with signatures and evidence; null until sealed
 */
public record Contract(
        Offer offer,
        State state,
        UUID document,
        String sha256,
        @Nullable String declineReason,
        @Nullable UUID sealedDocument) {

    public static final String TITLE = "Partner Agreement";

    public enum State {
        OFFERED,
        SIGNED,
        DECLINED,
        EXPIRED,
        COUNTERSIGNED,
        SEALED
    }

    /**
     * What is offered to whom. Never changes.
     *
     * @param number printed on the paper, as in GA-2026-4F7K2M
     * @param counterparty the organisation as it stood when the contract was offered
     */
    public record Offer(
            UUID id,
            UUID applicationId,
            UUID partnerId,
            String number,
            Counterparty counterparty,
            ContractTerms terms,
            Instant offeredAt) {

        public String title() {
            return TITLE + " " + number;
        }
    }

    /** @param country ISO 3166 alpha-2 */
    public record Counterparty(
            String legalName, @Nullable String registrationNumber, String country, String partnerType) {}

    /** Whether the partner has put a name to it, whatever came after. */
    public boolean signedByPartner() {
        return state == State.SIGNED || state == State.COUNTERSIGNED || state == State.SEALED;
    }

    public String documentUrl() {
        return "/documents/" + document;
    }
}
