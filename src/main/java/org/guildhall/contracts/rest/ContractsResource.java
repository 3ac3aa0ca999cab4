package org.guildhall.contracts.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.api.Etags;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.contracts.Contract;
import org.guildhall.contracts.ContractTerms;
import org.guildhall.contracts.Contracts;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Contracts", description = "How far an application's contract is. It is signed by people, in the portal.")
class ContractsResource {

    private final Contracts contracts;
    private final Etags etags;

    ContractsResource(Contracts contracts, Etags etags) {
        this.contracts = contracts;
        this.etags = etags;
    }

    @Schema(name = "Contract")
    record ContractView(
            UUID id,
            UUID applicationId,
            UUID partnerId,
            @Schema(example = "GA-2026-4F7K2M") String number,
            Contract.State state,
            ContractTerms terms,
            Instant offeredAt,

            @Schema(description = "The paper as offered: see documents")
            UUID documentId,

            @Schema(
                    description = "Fingerprint of that paper, which both parties sign",
                    example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256,

            @Schema(example = "null") @Nullable String declineReason,

            @Schema(description = "The paper with both signatures, once sealed") @Nullable UUID sealedDocumentId) {

        static ContractView of(Contract contract) {
            Contract.Offer offer = contract.offer();
            return new ContractView(
                    offer.id(),
                    offer.applicationId(),
                    offer.partnerId(),
                    offer.number(),
                    contract.state(),
                    offer.terms(),
                    offer.offeredAt(),
                    contract.document(),
                    contract.sha256(),
                    contract.declineReason(),
                    contract.sealedDocument());
        }
    }

    @GetMapping("/api/v1/applications/{id}/contract")
    @RequiresScope(Scope.CONTRACTS_READ)
    @Operation(summary = "Read an application's contract")
    ResponseEntity<ContractView> read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return contracts
                .ofApplication(id)
                .filter(contract -> person.mayReadPartner(contract.offer().partnerId()))
                .map(ContractView::of)
                .map(etags::answer)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
