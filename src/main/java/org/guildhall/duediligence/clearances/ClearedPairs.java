package org.guildhall.duediligence.clearances;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.screening.ContentHash;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The good-guy list: pairs of exactly one party and one list entry that officers told apart. A pair counts until its last
 * day, and only while both sides are what was compared.
 */
@Service
public class ClearedPairs {

    /** How many pairs are shown at once: more than anybody reads on one page. */
    public static final int MOST_SHOWN = 500;

    private static final Actor SYSTEM = Actor.system("Good-guy list");

    private static final String ENTRY_CHANGED = "The list entry changed";
    private static final String PARTY_CHANGED = "The party's data changed";

    private final ClearedPairStore store;
    private final ClearancePeriods periods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ClearedPairs(
            ClearedPairStore store, ClearancePeriods periods, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.periods = periods;
        this.events = events;
        this.clock = clock;
    }

    /** The pair that makes a new review of these two superfluous; asking changes nothing. */
    @Transactional(readOnly = true)
    public Optional<ClearedPair> inForce(Party party, ListEntry entry) {
        return store.active(party.id(), entry.id())
                .filter(pair -> !today().isAfter(pair.validUntil()))
                .filter(pair -> whyReopen(pair, party, entry) == null);
    }

    /**
     * Takes note of entries as they are now: pairs compared with something else need a new review.
     *
     * @return the pairs that are reopened by this
     */
    @Transactional
    public List<ClearedPair> entriesChanged(Collection<ListEntry> entries) {
        Map<String, ListEntry> now =
                entries.stream().collect(Collectors.toMap(ListEntry::id, Function.identity(), (one, other) -> one));
        return store.active().stream()
                .filter(pair -> {
                    ListEntry entry = now.get(pair.entryId());
                    return entry != null && !ContentHash.of(entry).equals(pair.entryHash());
                })
                .filter(pair -> reopen(pair, ENTRY_CHANGED))
                .toList();
    }

    /** Ends every pair whose last day passed. */
    @Transactional
    public void expire() {
        store.expired(today()).forEach(this::expire);
    }

    /** @throws PairNotCleared when it is ended already; nothing is changed then */
    @Transactional
    public void revoke(UUID id, String reason, Officer officer) {
        ClearedPair pair = store.find(id).orElseThrow(() -> PairNotCleared.unknown(id));
        if (!end(pair, ClearedPair.State.REVOKED, officer.actor(), reason, ClearedPairRevoked::new)) {
            throw PairNotCleared.ended(store.find(id).orElseThrow());
        }
    }

    @Transactional(readOnly = true)
    public List<ClearedPair> search(ClearedPairFilter filter) {
        return store.search(filter, MOST_SHOWN);
    }

    /** All of them, however many. */
    @Transactional(readOnly = true)
    public List<ClearedPair> all(ClearedPairFilter filter) {
        return store.search(filter, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public Optional<ClearedPair> find(UUID id) {
        return store.find(id);
    }

    /** The day that is proposed, and the latest that is allowed. */
    public LocalDate proposedEnd() {
        return today().plus(periods.validFor());
    }

    public LocalDate latestEnd() {
        return today().plus(periods.atMost());
    }

    /** Whether a pair may be cleared until that day. */
    public boolean allows(LocalDate until) {
        return !until.isBefore(today()) && !until.isAfter(latestEnd());
    }

    /**
     * For a screening: the pair that makes a review of this hit superfluous. The use goes on record; a pair that counts no more is
     * ended by asking.
     *
     * @param applicationId case for which the party is looked up
     */
    @Transactional
    public Optional<ClearedPair> use(Party party, ListEntry entry, UUID applicationId, Actor actor) {
        Optional<ClearedPair> active = store.active(party.id(), entry.id());
        if (active.isEmpty()) {
            return active;
        }
        ClearedPair pair = active.get();
        if (today().isAfter(pair.validUntil())) {
            expire(pair);
            return Optional.empty();
        }
        String changed = whyReopen(pair, party, entry);
        if (changed != null) {
            reopen(pair, changed);
            return Optional.empty();
        }
        events.publishEvent(new ClearedPairUsed(
                Occurrence.of(clock, pair.partnerId(), applicationId, actor)
                        .change(null, pair.entryId() + ", valid until " + pair.validUntil()),
                pair.id(),
                pair.partyId()));
        return active;
    }

    /** Puts a pair on the list in place of what is there about it. */
    public void clear(ClearedPair pair, Actor actor) {
        store.active(pair.partyId(), pair.entryId())
                .ifPresent(earlier -> end(
                        earlier, ClearedPair.State.REOPENED, actor, "It was reviewed anew", ClearedPairRenewed::new));
        store.insert(pair);
        events.publishEvent(new PairCleared(
                occurrence(pair, actor)
                        .change(null, pair.entryId() + ", valid until " + pair.validUntil())
                        .because(pair.reason()),
                pair.id(),
                pair.partyId()));
    }

    private static @Nullable String whyReopen(ClearedPair pair, Party party, ListEntry entry) {
        if (!ContentHash.of(entry).equals(pair.entryHash())) {
            return ENTRY_CHANGED;
        }
        return ContentHash.of(party).equals(pair.partyHash()) ? null : PARTY_CHANGED;
    }

    private void expire(ClearedPair pair) {
        end(pair, ClearedPair.State.EXPIRED, SYSTEM, "Its last day passed", ClearedPairExpired::new);
    }

    private boolean reopen(ClearedPair pair, String why) {
        return end(pair, ClearedPair.State.REOPENED, SYSTEM, why, ClearedPairReopened::new);
    }

    private boolean end(ClearedPair pair, ClearedPair.State state, Actor actor, String why, Ended event) {
        Instant now = clock.instant();
        boolean ended = store.end(pair.id(), state, new ClearedPair.End(now, actor.name(), why));
        if (ended) {
            Occurrence occurrence =
                    occurrence(pair, actor).change(pair.state(), state).because(why);
            events.publishEvent(event.of(occurrence, pair.id(), pair.partyId()));
        }
        return ended;
    }

    private interface Ended {
        PartnerEvent of(Occurrence occurrence, UUID pairId, UUID partyId);
    }

    private Occurrence occurrence(ClearedPair pair, Actor actor) {
        return Occurrence.of(clock, pair.partnerId(), pair.applicationId(), actor);
    }

    /** The first day until which a pair may be cleared. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
