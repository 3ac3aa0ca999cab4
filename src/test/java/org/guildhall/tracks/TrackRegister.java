package org.guildhall.tracks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;

/** The tracks on the test database, for tests of any module: those that come with the first start. */
public final class TrackRegister {

    private static final ObjectMapper JSON = new ObjectMapper();
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

    static TrackStore store() {
        return new TrackStore(ModuleDatabase.jdbc(), JSON);
    }
}
