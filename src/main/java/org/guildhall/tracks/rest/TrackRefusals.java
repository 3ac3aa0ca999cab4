package org.guildhall.tracks.rest;

import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.tracks.UnknownTrack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TrackRefusals implements Refusals {

    @Override
    public @Nullable Problem of(Exception refusal) {
        return refusal instanceof UnknownTrack ? Problem.notFound() : null;
    }
}
