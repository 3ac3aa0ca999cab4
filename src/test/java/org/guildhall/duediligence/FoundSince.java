package org.guildhall.duediligence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.matches.FoundMatches;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchSource;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.partners.Actor;
import org.jspecify.annotations.Nullable;

/** Stands for rescreening in tests of what comes before it: whether something waits for officers. */
public final class FoundSince implements MatchSource {

    private @Nullable UUID waiting;

    public void waitsFor(UUID applicationId) {
        waiting = applicationId;
    }

    public void nothingWaits() {
        waiting = null;
    }

    @Override
    public Occasion occasion() {
        return Occasion.RESCREENING;
    }

    @Override
    public Optional<FoundMatches> find(UUID applicationId) {
        return applicationId.equals(waiting)
                ? Optional.of(new FoundMatches(
                        occasion(), applicationId, applicationId, applicationId, Instant.EPOCH, List.of()))
                : Optional.empty();
    }

    @Override
    public List<FoundMatches> ever(UUID applicationId) {
        return List.of();
    }

    @Override
    public FoundMatches lock(UUID applicationId) {
        return find(applicationId).orElseThrow();
    }

    @Override
    public Optional<Boolean> conclusion(UUID applicationId, String wait) {
        return Optional.empty();
    }

    @Override
    public void conclude(MatchReview review, String wait, Actor actor) {}
}
