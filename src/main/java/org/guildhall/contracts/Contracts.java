package org.guildhall.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contracts.Contract.Counterparty;
import org.guildhall.contracts.Contract.Offer;
import org.guildhall.contracts.Contract.State;
import org.guildhall.contracts.Signature.Side;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.documents.StoredDocument;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers contracts, lets them expire, and seals them. Signing is in {@link Signing}. */
@Service
public class Contracts {

    private final ContractRecords records;
    private final ContractPapers papers;
    private final Documents documents;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contracts(
            ContractRecords records,
            ContractPapers papers,
            Documents documents,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.papers = papers;
        this.documents = documents;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Contract> ofApplication(UUID applicationId) {
        return records.find(applicationId);
    }

    /** The partner's signature; empty until the partner has signed. */
    @Transactional(readOnly = true)
    public Optional<Signature> partnerSignature(Contract contract) {
        return records.signature(contract.offer().id(), Side.PARTNER);
    }

    /**
     * Offers a contract on these terms. An application has one contract: asked again, it is the one that exists.
     *
     * @param clauses of this kind of partnership, besides those of every agreement
     */
    @Transactional
    public Contract prepare(
            UUID applicationId, UUID partnerId, ContractTerms terms, List<String> clauses, Actor actor) {
        return records.find(applicationId).orElseGet(() -> offer(applicationId, partnerId, terms, clauses, actor));
    }

    /** Ends the time to sign, unless the partner was faster. */
    @Transactional
    public Expiry expire(UUID applicationId, Actor actor) {
        Contract contract = locked(applicationId);
        if (contract.state() != State.OFFERED) {
            return new Expiry(contract.state() == State.EXPIRED, contract.signedByPartner());
        }
        move(contract, State.EXPIRED, null);
        events.publishEvent(new ContractExpired(occurrence(contract, actor)
                .change(State.OFFERED, State.EXPIRED)
                .because("The contract was not signed in time.")));
        return new Expiry(true, false);
    }

    /** Puts both signatures and their evidence on one paper. */
    @Transactional
    public Contract seal(UUID applicationId, Actor actor) {
        Contract contract = locked(applicationId);
        if (contract.state() == State.SEALED) {
            return contract;
        }
        if (contract.state() != State.COUNTERSIGNED) {
            throw new ContractNotOpen(contract, State.COUNTERSIGNED);
        }
        Offer offer = contract.offer();
        Signature vendor = signature(contract, Side.VENDOR);
        byte[] offered = documents.content(contract.document()).orElseThrow();
        byte[] sealed = papers.sealed(contract, offered, signature(contract, Side.PARTNER), vendor, vendor.signedAt());
        UUID document = documents
                .store(
                        offer.partnerId(),
                        offer.applicationId(),
                        DocumentKind.SEALED_CONTRACT,
                        papers.fileName(offer, "sealed"),
                        "application/pdf",
                        sealed)
                .id();
        Contract done = move(contract, State.SEALED, document);
        events.publishEvent(
                new ContractSealed(occurrence(contract, actor).change(State.COUNTERSIGNED, State.SEALED), document));
        return done;
    }

    private Contract offer(UUID applicationId, UUID partnerId, ContractTerms terms, List<String> clauses, Actor actor) {
        Organisation organisation = organisations.find(partnerId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Offer offer = new Offer(
                UUID.randomUUID(),
                applicationId,
                partnerId,
                ContractNumbers.next(now),
                new Counterparty(
                        organisation.legalName(),
                        Objects.requireNonNullElse(organisation.registrationNumber(), "no register number"),
                        organisation.country(),
                        organisation.partnerType().label()),
                terms,
                now);
        StoredDocument paper = documents.store(
                partnerId,
                applicationId,
                DocumentKind.CONTRACT,
                papers.fileName(offer, "offer"),
                "application/pdf",
                papers.offer(offer, clauses));
        Contract contract = new Contract(offer, State.OFFERED, paper.id(), paper.sha256(), null, null);
        if (!records.insert(contract)) {
            throw new ConcurrencyFailureException("Expected to be the first to offer a contract for application "
                    + applicationId + ", but another step did so at the same time. Try again to find that one.");
        }
        events.publishEvent(new ContractOffered(occurrence(contract, actor).change(null, State.OFFERED), paper.id()));
        return contract;
    }

    private Contract locked(UUID applicationId) {
        return records.lock(applicationId)
                .orElseThrow(() -> new IllegalStateException("Expected a contract for application " + applicationId
                        + ", but none was offered. Prepare the contract first."));
    }

    private Signature signature(Contract contract, Side side) {
        return records.signature(contract.offer().id(), side)
                .orElseThrow(() -> new IllegalStateException("Expected contract "
                        + contract.offer().number() + " to carry the signature of the " + side + ", but it does not."));
    }

    private Contract move(Contract contract, State state, @Nullable UUID sealedDocument) {
        Contract moved = new Contract(
                contract.offer(),
                state,
                contract.document(),
                contract.sha256(),
                contract.declineReason(),
                sealedDocument);
        records.update(moved, clock.instant());
        return moved;
    }

    private Occurrence occurrence(Contract contract, Actor actor) {
        return Occurrence.of(
                clock, contract.offer().partnerId(), contract.offer().applicationId(), actor);
    }
}
