package org.guildhall.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner register: every organisation that ever applied, the people behind it, and where it stands. */
@Service
public class Organisations {

    private final OrganisationStore store;
    private final CorrectionStore corrections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(OrganisationStore store, CorrectionStore corrections, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    /** Enters an organisation as an applicant, with itself as the first of its parties, and gives its partner id. */
    @Transactional
    public UUID register(NewOrganisation organisation) {
        UUID partnerId = UUID.randomUUID();
        store.insert(partnerId, organisation, clock.instant());
        store.insertParty(
                partnerId,
                0,
                Party.company(organisation.legalName(), organisation.country(), organisation.registrationNumber()));
        for (int i = 0; i < organisation.people().size(); i++) {
            store.insertParty(partnerId, i + 1, organisation.people().get(i));
        }
        return partnerId;
    }

    /**
     * Takes over better values and keeps the values before; the company among the parties is corrected with its
     * organisation.
     *
     * @return what changed
     */
    @Transactional
    public List<CorrectedValue> correct(UUID partnerId, Correction correction, Actor actor, UUID applicationId) {
        return correct(UUID.randomUUID(), store.lock(partnerId), correction, actor, applicationId);
    }

    /**
     * As {@link #correct}, but one that comes again changes nothing.
     *
     * @param correctionId the same for the same content from the same page
     * @param known how many corrections the page knew of
     * @throws CorrectedMeanwhile when there are more by now
     */
    @Transactional
    public List<CorrectedValue> correctOnce(
            UUID correctionId, long known, UUID partnerId, Correction correction, Actor actor, UUID applicationId) {
        Organisation before = store.lock(partnerId);
        if (corrections.made(correctionId)) {
            return List.of();
        }
        if (corrections.count(partnerId) != known) {
            throw new CorrectedMeanwhile(partnerId);
        }
        return correct(correctionId, before, correction, actor, applicationId);
    }

    private List<CorrectedValue> correct(
            UUID id, Organisation before, Correction correction, Actor actor, UUID applicationId) {
        Organisation after = before.with(correction);
        List<CorrectedValue> values = new ArrayList<>(Differences.between(before, after));
        store.update(after);
        if (correction.people() != null) {
            List<Party> people = people(before.id());
            People difference = new People(people, correction.people());
            values.addAll(Differences.between(people, correction.people()));
            if (!difference.same()) {
                store.update(before.id(), difference, clock.instant());
            }
        }
        if (values.isEmpty()) {
            return values;
        }
        boolean legal = values.stream().anyMatch(CorrectedValue::legal);
        MadeCorrection.Vetting vetting =
                legal && before.status() == PartnerStatus.ACTIVE ? MadeCorrection.Vetting.WAITING : null;
        corrections.insert(
                new MadeCorrection(id, before.id(), clock.instant(), actor.name(), List.copyOf(values), vetting, null));
        if (legal) {
            events.publishEvent(new LegalDataCorrected(Occurrence.of(clock, before.id(), applicationId, actor)
                    .because(values.stream().map(CorrectedValue::field).collect(Collectors.joining(", ")))));
        }
        values.stream()
                .filter(value -> value.field().equals("website"))
                .findFirst()
                .ifPresent(website ->
                        events.publishEvent(new WebsiteCorrected(Occurrence.of(clock, before.id(), applicationId, actor)
                                .change(website.before(), website.after()))));
        return values;
    }

    private List<Party> people(UUID partnerId) {
        return store.parties(partnerId).stream()
                .filter(party -> party.position() != Position.COMPANY)
                .toList();
    }

    @Transactional(readOnly = true)
    public Organisation find(UUID partnerId) {
        return store.find(partnerId).orElseThrow(() -> new UnknownPartner(partnerId));
    }

    /** The organisation, held until the transaction ends: whoever wants to change it waits that long. */
    @Transactional
    public Organisation lock(UUID partnerId) {
        return store.lock(partnerId);
    }

    /** The organisations by their ids; ids that are not in the register are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Organisation> findAll(Collection<UUID> partnerIds) {
        return store.findAll(partnerIds).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Everyone to be assessed: the company first, then the others in the order they were named. */
    @Transactional(readOnly = true)
    public List<Party> parties(UUID partnerId) {
        return store.parties(partnerId);
    }

    /** The same of many organisations; one without parties is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Party>> partiesOf(Collection<UUID> partnerIds) {
        return store.partiesOf(partnerIds);
    }

    @Transactional(readOnly = true)
    public Contact contact(UUID partnerId) {
        return store.contact(partnerId).orElseThrow(() -> new UnknownPartner(partnerId));
    }

    /** The person who signs for the organisation. */
    @Transactional(readOnly = true)
    public Optional<Party> signatory(UUID partnerId) {
        return store.parties(partnerId).stream()
                .filter(party -> party.position() == Position.AUTHORISED_SIGNATORY)
                .findFirst();
    }

    /** Those of the mail addresses, in lower case, whose organisation is a partner or on the way to become one. */
    @Transactional(readOnly = true)
    public Set<String> knownContacts(Collection<String> mails) {
        return store.knownContacts(mails);
    }

    /** Those of the names that a partner has, or an organisation on the way to become one. */
    @Transactional(readOnly = true)
    public Set<NameKey> knownNames(Collection<NameKey> names) {
        return store.knownNames(names);
    }

    /** Organisations whose legal name contains the text, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> search(String text, int limit) {
        return store.search(text, limit);
    }

    /**
     * Says where the organisation stands from now on; saying it again changes nothing.
     *
     * @throws IllegalPartnerStatus when it cannot come from where it is
     */
    @Transactional
    public void changeStatus(UUID partnerId, PartnerStatus status, Actor actor, UUID applicationId) {
        PartnerStatus current = store.lock(partnerId).status();
        if (current == status) {
            return;
        }
        if (!current.canBecome(status)) {
            throw new IllegalPartnerStatus(partnerId, current, status);
        }
        store.updateStatus(partnerId, status);
        events.publishEvent(new PartnerStatusChanged(
                Occurrence.of(clock, partnerId, applicationId, actor).change(current, status), status));
    }

    /**
     * Ends a suspension: the organisation stands again where it stood before. An organisation that is not suspended stays
     * as it is.
     */
    @Transactional
    public void reinstate(UUID partnerId, PartnerStatus before, Actor actor, UUID applicationId) {
        if (store.lock(partnerId).status() != PartnerStatus.SUSPENDED) {
            return;
        }
        store.updateStatus(partnerId, before);
        events.publishEvent(new PartnerStatusChanged(
                Occurrence.of(clock, partnerId, applicationId, actor).change(PartnerStatus.SUSPENDED, before), before));
    }

    /**
     * A part of the register in the order of ids.
     *
     * @param status only these; null for all
     * @param after id at which the part before ended
     */
    @Transactional(readOnly = true)
    public List<Organisation> page(@Nullable PartnerStatus status, @Nullable UUID after, int rows) {
        return store.page(status, after, rows);
    }

    /** Makes a certified organisation an active partner. */
    @Transactional
    public void activate(UUID partnerId, Actor actor, UUID applicationId) {
        changeStatus(partnerId, PartnerStatus.ACTIVE, actor, applicationId);
    }
}
