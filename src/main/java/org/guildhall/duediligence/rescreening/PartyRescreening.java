package org.guildhall.duediligence.rescreening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.rescreening.StandingHits.Known;
import org.guildhall.duediligence.rescreening.WatchedParties.Watched;
import org.guildhall.duediligence.screening.ContentHash;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.ScreeningMatch.Change;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.partners.Actor;
import org.springframework.stereotype.Component;

/** Looks one party up again, exactly as the first time, and says what differs from what is known. */
@Component
class PartyRescreening {

    private static final Actor RESCREENING = Actor.system("Rescreening");

    private final ScreeningProvider provider;
    private final StandingHits standing;
    private final RescreeningLookups lookups;
    private final ClearedPairs pairs;
    private final Clock clock;

    PartyRescreening(
            ScreeningProvider provider,
            StandingHits standing,
            RescreeningLookups lookups,
            ClearedPairs pairs,
            Clock clock) {
        this.provider = provider;
        this.standing = standing;
        this.lookups = lookups;
        this.pairs = pairs;
        this.clock = clock;
    }

    /**
     * @param changed ids of entries that are other than before
     * @throws ScreeningListUnavailable when nobody can say whether the party is listed
     */
    List<FoundHit> rescreen(Watched watched, long run, Set<String> changed) {
        UUID party = watched.party().id();
        String partyHash = ContentHash.of(watched.party());
        ScreeningProvider.Answer answer = provider.screen(watched.party());
        Map<String, Known> gone = standing.of(watched.caseId(), party);
        if (!answer.hits().isEmpty() || !gone.isEmpty()) {
            lookups.keep(watched, run, answer, clock.instant());
        }
        List<FoundHit> found = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            Known known = gone.remove(hit.entryId());
            boolean differs = known == null || changed.contains(hit.entryId()) || differs(known, hit, partyHash);
            if (differs && !cleared(watched, hit)) {
                found.add(new FoundHit(party, hit, known == null ? Change.NEW : Change.CHANGED, answer.source()));
            }
            if (known == null || !known.equals(new Known(hit.score(), partyHash))) {
                standing.put(party, hit, partyHash, run);
            }
        }
        gone.forEach((entry, known) -> standing.gone(party, entry, known, run, clock.instant()));
        return found;
    }

    /** What was decided was decided on another party, or on one less alike. */
    private static boolean differs(Known known, Hit hit, String partyHash) {
        return hit.score().compareTo(known.score()) > 0
                || (known.partyHash() != null && !known.partyHash().equals(partyHash));
    }

    private boolean cleared(Watched watched, Hit hit) {
        return hit.entry() != null
                && pairs.use(watched.party(), hit.entry(), watched.applicationId(), RESCREENING)
                        .isPresent();
    }
}
