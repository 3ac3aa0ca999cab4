package org.guildhall.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contracts.Contract.State;
import org.guildhall.contracts.Signature.Side;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an offered contract: sign, decline, countersign. */
@Service
public class Signing {

    private final ContractRecords records;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(ContractRecords records, Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The partner signs.
     *
     * @throws SignerNotAuthorised when the typed name is neither a signatory's nor the contact's
     * @throws ContractNotOpen when it is no longer on offer
     */
    @Transactional
    public void sign(UUID applicationId, Signer signer) {
        Contract contract = open(applicationId, State.OFFERED);
        if (!SignerNames.match(signer.typedName(), permitted(contract.offer().partnerId()))) {
            throw new SignerNotAuthorised(contract);
        }
        put(contract, Side.PARTNER, signer, State.SIGNED);
        events.publishEvent(
                new ContractSigned(occurrence(contract, signer.actor()).change(State.OFFERED, State.SIGNED)));
    }

    /** @throws ContractNotOpen when it is no longer on offer */
    @Transactional
    public void decline(UUID applicationId, String reason, Actor actor) {
        Contract contract = open(applicationId, State.OFFERED);
        Contract declined = new Contract(
                contract.offer(), State.DECLINED, contract.document(), contract.sha256(), reason.strip(), null);
        records.update(declined, clock.instant());
        events.publishEvent(new ContractDeclined(occurrence(contract, actor)
                .change(State.OFFERED, State.DECLINED)
                .because(reason.strip())));
    }

    /** The vendor signs. @throws ContractNotOpen when the partner has not signed, or the vendor has already */
    @Transactional
    public void countersign(UUID applicationId, Signer signer) {
        Contract contract = open(applicationId, State.SIGNED);
        put(contract, Side.VENDOR, signer, State.COUNTERSIGNED);
        events.publishEvent(new ContractCountersigned(
                occurrence(contract, signer.actor()).change(State.SIGNED, State.COUNTERSIGNED)));
    }

    private void put(Contract contract, Side side, Signer signer, State next) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.insert(
                contract,
                new Signature(
                        side,
                        signer.typedName().strip(),
                        signer.account(),
                        now,
                        signer.address(),
                        signer.userAgent(),
                        contract.sha256()));
        records.update(new Contract(contract.offer(), next, contract.document(), contract.sha256(), null, null), now);
    }

    private Contract open(UUID applicationId, State expected) {
        Contract contract = records.lock(applicationId)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a contract for application " + applicationId + " to sign, but none was offered."));
        if (contract.state() != expected) {
            throw new ContractNotOpen(contract, expected);
        }
        return contract;
    }

    private List<String> permitted(UUID partnerId) {
        List<String> names = new ArrayList<>();
        names.add(organisations.contact(partnerId).name());
        organisations.parties(partnerId).stream()
                .filter(party -> party.position() == Position.AUTHORISED_SIGNATORY)
                .map(Party::name)
                .forEach(names::add);
        return names;
    }

    private Occurrence occurrence(Contract contract, Actor actor) {
        return Occurrence.of(
                clock, contract.offer().partnerId(), contract.offer().applicationId(), actor);
    }
}
