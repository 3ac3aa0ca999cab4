package org.guildhall.tracks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** The tracks on the test database, for tests of any module: those that come with the first start. */
public final class TrackRegister {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final TrackDecision DECISION = new TrackDecision();

    private TrackRegister() {}

    public static Tracks open(Clock clock) {
        return new Tracks(store(), DECISION, clock);
    }

    /** Makes an application go through the track of a partner type, as one from Germany with 40 employees does. */
    public static void assign(UUID applicationId, PartnerType type) {
        Tracks tracks = open(Clock.systemUTC());
        tracks.assign(applicationId, tracks.choose(type, "DE", 40));
    }

    public static TrackEditing editing(ApplicationEventPublisher events, Clock clock) {
        return new TrackEditing(store(), new TrackRules(catalogues()), events, clock);
    }

    /** Enough of what the stages offer for the tracks that come with the first start. */
    public static List<Catalogue> catalogues() {
        return List.of(
                new Fixed(Catalogue.Kind.COURSE, "partner-essentials"),
                new Fixed(Catalogue.Kind.AGREEMENT, "technology-agreement", "reseller-agreement"),
                new Fixed(
                        Catalogue.Kind.DOCUMENT,
                        "register-extract",
                        "insurance",
                        "proof-of-address",
                        "financial-statement"),
                new Fixed(
                        Catalogue.Kind.QUESTIONNAIRE,
                        "anti-bribery",
                        "security",
                        "privacy",
                        "reputation",
                        "technical-resale",
                        "technical-integration"));
    }

    /** Takes away everything but the tracks that come with the first start. */
    public static void clear() {
        ModuleDatabase.jdbc().sql("""
                        set session_replication_role = replica;
                        delete from tracks.draft;
                        delete from tracks.applicant where version > 1;
                        delete from tracks.version where number > 1;
                        update tracks.track set retired_at = null, retired_by = null, retired_because = null;
                        set session_replication_role = default;
                        """).update();
    }

    static TrackStore store() {
        return new TrackStore(ModuleDatabase.jdbc(), JSON);
    }

    private record Fixed(Catalogue.Kind kind, String... ids) implements Catalogue {
        @Override
        public List<Item> items() {
            return Arrays.stream(ids).map(id -> new Item(id, id)).toList();
        }
    }
}
