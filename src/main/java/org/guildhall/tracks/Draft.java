package org.guildhall.tracks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * The next version of a track while it is being written; a track has at most one.
 *
 * @param id the same from the first save to the publication
 * @param revision counts the saves; 0 for one that nobody has saved yet
 * @param basedOn number of the version it was begun from; 0 when there was none
 * @param savedBy name of the person
 */
public record Draft(
        String trackKey, UUID id, int revision, TrackContent content, int basedOn, Instant savedAt, String savedBy) {

    /** What an editor begins with. Who begins with the same version begins the same draft. */
    static Draft begun(TrackVersion version) {
        UUID id = UUID.nameUUIDFromBytes((version.key() + " after " + version.number()).getBytes(UTF_8));
        return new Draft(
                version.key(),
                id,
                0,
                version.content(),
                version.number(),
                version.publishedAt(),
                version.publishedBy());
    }

    Draft saved(TrackContent next, Instant at, String by) {
        return new Draft(trackKey, id, revision + 1, next, basedOn, at, by);
    }
}
