package org.guildhall.tracks;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.languages.Wording;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tracks in force, and the version that each application goes through. */
@Service
public class Tracks {

    /** For whom no other track is: it leads to a closer look. */
    static final String STANDARD = "standard";

    private final TrackStore store;
    private final TrackDecision decision;
    private final Clock clock;

    Tracks(TrackStore store, TrackDecision decision, Clock clock) {
        this.store = store;
        this.decision = decision;
        this.clock = clock;
    }

    /** The track of an applicant as it is now, which the decision {@code track} chooses. */
    @Transactional(readOnly = true)
    public ApplicantTrack choose(PartnerType type, String country, @Nullable Integer employees) {
        TrackDecision.Answer answer = decision.of(type, country, employees);
        TrackVersion version = store.inForce(answer.track())
                .or(() -> store.inForce(STANDARD))
                .orElseThrow(() -> new UnknownTrack("Expected the track " + STANDARD
                        + " to be in force, but no version of it is published. Publish one."));
        return new ApplicantTrack(version, answer.region(), answer.size());
    }

    /** The track of every kind of partner as it is now, wherever its company is and however large. */
    @Transactional(readOnly = true)
    public Map<PartnerType, TrackContent> ofEveryKind() {
        Map<String, TrackContent> inForce =
                store.inForce().stream().collect(Collectors.toMap(TrackVersion::key, TrackVersion::content));
        Map<PartnerType, TrackContent> tracks = new EnumMap<>(PartnerType.class);
        for (PartnerType type : PartnerType.values()) {
            TrackContent track = inForce.get(decision.of(type, "", null).track());
            tracks.put(type, track == null ? choose(type, "", null).version().content() : track);
        }
        return tracks;
    }

    /** Makes an application go through this version, whatever is published later. Again: changes nothing. */
    @Transactional
    public void assign(UUID applicationId, ApplicantTrack track) {
        assign(applicationId, track, OwnAnswers.NONE);
    }

    /** @param own what the applicant said that only this track asks */
    @Transactional
    public void assign(UUID applicationId, ApplicantTrack track, OwnAnswers own) {
        store.assign(applicationId, track, own, clock.instant());
    }

    /** What the applicant said that only its track asks. */
    @Transactional(readOnly = true)
    public OwnAnswers ownAnswers(UUID applicationId) {
        return store.ownAnswers(applicationId);
    }

    /**
     * Measures an applicant by the criteria of its version, with windows that end on the day it applied, and keeps what
     * came of it.
     */
    @Transactional
    public Assessment assess(UUID applicationId, @Nullable Integer yearsInBusiness, @Nullable Integer employees) {
        Criteria criteria = ofApplication(applicationId).demands().criteria();
        Declared declared = new Declared(
                yearsInBusiness, employees, store.ownAnswers(applicationId).figures());
        Assessment assessment = Assessment.of(criteria, declared, store.appliedOn(applicationId));
        store.keep(applicationId, assessment);
        return assessment;
    }

    /** What the last assessment of an application missed, and by which version; nothing before the first. */
    @Transactional(readOnly = true)
    public List<Wording> assessmentInWords(UUID applicationId) {
        Assessment assessment = store.assessment(applicationId).orElse(null);
        if (assessment == null) {
            return List.of();
        }
        TrackVersion version = ofApplication(applicationId).version();
        TrackContent content = version.content();
        return Stream.concat(
                        assessment.missedInWords(content.criteria()).stream(),
                        Stream.of(Wording.of("tracks.missed.version", content.name(), version.number())))
                .toList();
    }

    /**
     * The version that an application started with.
     *
     * @throws UnknownTrack when the application has none
     */
    @Transactional(readOnly = true)
    public ApplicantTrack ofApplication(UUID applicationId) {
        return store.ofApplication(applicationId)
                .orElseThrow(() -> new UnknownTrack("Expected application " + applicationId
                        + " to have a track, but it has none. Assign one when the application is received."));
    }

    /** Newest version of every track that is not retired, by name. */
    @Transactional(readOnly = true)
    public List<TrackVersion> inForce() {
        return store.inForce();
    }
}
