package org.guildhall.duediligence.rescreening;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.duediligence.Hit;
import org.guildhall.duediligence.ScreeningListUnavailable;
import org.guildhall.duediligence.ScreeningProvider;
import org.guildhall.duediligence.rescreening.FoundHit.Change;
import org.guildhall.duediligence.rescreening.WatchedParties.Watched;
import org.springframework.stereotype.Component;

/** Looks one party up again, exactly as the first time, and says what differs from what is known. */
@Component
class PartyRescreening {

    private final ScreeningProvider provider;
    private final StandingHits standing;
    private final Clock clock;

    PartyRescreening(ScreeningProvider provider, StandingHits standing, Clock clock) {
        this.provider = provider;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * @param changed ids of entries that are other than before
     * @throws ScreeningListUnavailable when nobody can say whether the party is listed
     */
    List<FoundHit> rescreen(Watched watched, long run, Set<String> changed) {
        ScreeningProvider.Answer answer = provider.screen(watched.party());
        Map<String, BigDecimal> before =
                standing.of(watched.caseId(), watched.party().id());
        Map<String, BigDecimal> gone = new HashMap<>(before);
        List<FoundHit> found = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            BigDecimal known = gone.remove(hit.entryId());
            boolean differs = changed.contains(hit.entryId())
                    || (known != null && hit.score().compareTo(known) > 0);
            if (known == null || differs) {
                Change change = known == null ? Change.NEW : Change.CHANGED;
                found.add(new FoundHit(watched.party().id(), hit, change, answer.source()));
            }
            if (known == null || hit.score().compareTo(known) != 0) {
                standing.put(watched.party().id(), hit, run);
            }
        }
        gone.forEach((entry, score) -> standing.gone(watched.party().id(), entry, score, run, clock.instant()));
        return found;
    }
}
