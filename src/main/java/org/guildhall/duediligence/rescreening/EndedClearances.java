package org.guildhall.duediligence.rescreening;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.duediligence.clearances.ClearedPairExpired;
import org.guildhall.duediligence.clearances.ClearedPairReopened;
import org.guildhall.duediligence.clearances.ClearedPairRevoked;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.rescreening.RescreeningRun.Cause;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pair that is no longer cleared counts as not known, so that whoever looks the party up next finds it anew. */
@Component
class EndedClearances {

    private final StandingHits standing;
    private final ClearedPairs pairs;
    private final RescreeningPlan plan;
    private final Clock clock;

    EndedClearances(StandingHits standing, ClearedPairs pairs, RescreeningPlan plan, Clock clock) {
        this.standing = standing;
        this.pairs = pairs;
        this.plan = plan;
        this.clock = clock;
    }

    /** Whatever changed is the reason of a run itself. */
    @EventListener
    @Transactional
    public void on(ClearedPairReopened reopened) {
        forget(reopened.pairId());
    }

    @EventListener
    @Transactional
    public void on(ClearedPairExpired expired) {
        forget(expired.pairId());
        plan.planPartner(
                "clearance-ended:" + expired.pairId(),
                Cause.CLEARANCE_ENDED,
                expired.occurrence().partnerId());
    }

    @EventListener
    @Transactional
    public void on(ClearedPairRevoked revoked) {
        forget(revoked.pairId());
        plan.planPartner(
                "clearance-ended:" + revoked.pairId(),
                Cause.CLEARANCE_ENDED,
                revoked.occurrence().partnerId());
    }

    private void forget(UUID pairId) {
        pairs.find(pairId).ifPresent(pair -> standing.forget(pair.partyId(), pair.entryId(), clock.instant()));
    }
}
