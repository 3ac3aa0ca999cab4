package org.guildhall.contracts.process;

import java.util.UUID;
import org.guildhall.contracts.Contract;
import org.guildhall.contracts.Contracts;

/** The contract as both signing forms show it. */
record ContractView(
        String title,
        String counterparty,
        String commissionPercent,
        int termMonths,
        int noticeDays,
        int paymentDays,
        String documentUrl,
        String sha256) {

    static ContractView of(Contract contract) {
        var offer = contract.offer();
        return new ContractView(
                offer.title(),
                offer.counterparty().legalName(),
                offer.terms().commission(),
                offer.terms().termMonths(),
                offer.terms().noticeDays(),
                offer.terms().paymentDays(),
                contract.documentUrl(),
                contract.sha256());
    }

    static Contract required(Contracts contracts, UUID applicationId) {
        return contracts
                .ofApplication(applicationId)
                .orElseThrow(() -> new IllegalStateException("Expected a contract for application " + applicationId
                        + " to show, but none was offered. Prepare the contract first."));
    }
}
