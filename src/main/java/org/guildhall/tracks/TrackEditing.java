package org.guildhall.tracks;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.ProgrammeChange;
import org.guildhall.tracks.TrackFlawed.Flaw;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How partner managers change tracks: one draft a track, published as a whole, and never changed after that. */
@Service
public class TrackEditing {

    private final TrackStore store;
    private final TrackRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrackEditing(TrackStore store, TrackRules rules, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** All tracks, also retired ones, by name. */
    @Transactional(readOnly = true)
    public List<TrackState> all() {
        return store.keys().stream()
                .map(this::find)
                .sorted(Comparator.comparing(TrackState::name))
                .toList();
    }

    /** @throws UnknownTrack when there is none */
    @Transactional(readOnly = true)
    public TrackState find(String key) {
        return store.state(key).orElseThrow(() -> unknown(key));
    }

    /** Published versions, newest first. */
    @Transactional(readOnly = true)
    public List<TrackVersion> history(String key) {
        return store.versions(key);
    }

    /** The draft as saved, or one that begins with what is in force. */
    @Transactional(readOnly = true)
    public Draft draft(String key) {
        TrackState track = find(key);
        if (track.draft() != null) {
            return track.draft();
        }
        TrackVersion inForce = track.inForce();
        if (inForce == null) {
            throw unknown(key);
        }
        return Draft.begun(inForce);
    }

    /** What stands in the way of publishing this. */
    public List<Flaw> flaws(TrackContent content) {
        return rules.check(content);
    }

    /** What a track names and nobody offers any more, such as a course that was removed. */
    public Set<String> gone(TrackContent content) {
        return rules.gone(content);
    }

    /** How many applications go through a version. */
    @Transactional(readOnly = true)
    public int applicants(String key, int number) {
        return store.applicants(key, number);
    }

    /**
     * Saves the draft; it may have flaws until it is published.
     *
     * @param seen id of the draft that was on the page
     * @param revision of the draft that was on the page
     * @throws DraftChanged when somebody else saved, published or discarded meanwhile
     */
    @Transactional
    public Draft save(String key, UUID seen, int revision, TrackContent content, Actor actor) {
        TrackState track = locked(key);
        Draft saved = unchanged(track, seen, revision).saved(content, clock.instant(), actor.name());
        store.keep(saved);
        return saved;
    }

    /**
     * Makes a draft the version in force. Again: changes nothing and answers the version that it became.
     *
     * @throws DraftChanged when the draft is no longer what was on the page
     * @throws TrackFlawed when something is wrong with it
     */
    @Transactional
    public TrackVersion publish(String key, UUID seen, int revision, String reason, Actor actor) {
        TrackState track = locked(key);
        Optional<TrackVersion> before = store.publishedFrom(seen);
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = unchanged(track, seen, revision);
        List<Flaw> flaws = rules.check(draft.content());
        if (!flaws.isEmpty()) {
            throw new TrackFlawed(flaws);
        }
        int number = track.inForce() == null ? 1 : track.inForce().number() + 1;
        TrackVersion version = new TrackVersion(key, number, draft.content(), clock.instant(), actor.name(), reason);
        store.publish(version, seen);
        store.discard(key);
        events.publishEvent(new TrackEvents.TrackPublished(change(track, actor)
                .from(number == 1 ? null : "version " + (number - 1), "version " + number)
                .because(reason)));
        return version;
    }

    /** Throws a draft away. @throws DraftChanged when it is no longer what was on the page */
    @Transactional
    public void discard(String key, UUID seen, int revision) {
        TrackState track = locked(key);
        if (track.draft() != null) {
            unchanged(track, seen, revision);
            store.discard(key);
        }
    }

    /** Offers a track to no new applicant; those under way go on. Again: changes nothing. */
    @Transactional
    public void retire(String key, String reason, Actor actor) {
        TrackState track = locked(key);
        if (key.equals(Tracks.STANDARD)) {
            throw new TrackFlawed(List.of(Flaw.of("reason", "standard-stays")));
        }
        if (track.retired() == null) {
            store.retire(key, new TrackState.Retirement(clock.instant(), actor.name(), reason));
            events.publishEvent(new TrackEvents.TrackRetired(
                    change(track, actor).from("offered", "retired").because(reason)));
        }
    }

    /** Offers a retired track again. Again: changes nothing. */
    @Transactional
    public void offerAgain(String key, String reason, Actor actor) {
        TrackState track = locked(key);
        if (track.retired() != null) {
            store.retire(key, null);
            events.publishEvent(new TrackEvents.TrackOffered(
                    change(track, actor).from("retired", "offered").because(reason)));
        }
    }

    private Draft unchanged(TrackState track, UUID seen, int revision) {
        Draft draft = track.draft();
        TrackVersion inForce = track.inForce();
        if (draft == null) {
            if (inForce == null
                    || revision != 0
                    || !seen.equals(Draft.begun(inForce).id())) {
                throw changed(inForce);
            }
            return Draft.begun(inForce);
        }
        if (!draft.id().equals(seen) || draft.revision() != revision) {
            throw new DraftChanged(draft.savedBy(), draft.savedAt());
        }
        return draft;
    }

    private DraftChanged changed(@Nullable TrackVersion inForce) {
        return inForce == null
                ? new DraftChanged("somebody", Instant.now(clock))
                : new DraftChanged(inForce.publishedBy(), inForce.publishedAt());
    }

    private TrackState locked(String key) {
        store.lock(key);
        return find(key);
    }

    private ProgrammeChange change(TrackState track, Actor actor) {
        return ProgrammeChange.of(clock, actor, "Track " + track.name());
    }

    private static UnknownTrack unknown(String key) {
        return new UnknownTrack("Expected a track '" + key + "', but there is none.");
    }
}
