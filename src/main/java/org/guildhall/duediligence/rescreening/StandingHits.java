package org.guildhall.duediligence.rescreening;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.screening.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known to be found for each party: what rescreening found last, before that the matches of its first screening. */
@Repository
class StandingHits {

    private final JdbcClient jdbc;

    StandingHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param partyHash who the party was then; null when that was not kept */
    record Known(BigDecimal score, @Nullable String partyHash) {}

    /** By id of the entry. */
    Map<String, Known> of(UUID caseId, UUID partyId) {
        Map<String, Known> hits = new HashMap<>();
        jdbc.sql("""
                        select entry_id, score, party_hash from duediligence.standing_hit
                        where party_id = :party and gone_at is null
                        union all
                        select entry_id, coalesce(score, 1), party_hash
                        from duediligence.screening_match join duediligence.screening using (case_id, party_id)
                        where case_id = :case and party_id = :party
                          and entry_id not in (select entry_id from duediligence.standing_hit where party_id = :party)
                        """).param("case", caseId).param("party", partyId).query(row -> {
            hits.put(row.getString("entry_id"), new Known(row.getBigDecimal("score"), row.getString("party_hash")));
        });
        return hits;
    }

    /** Parties for which one of these entries was ever found. */
    Set<UUID> partiesWith(Collection<String> entryIds) {
        return new HashSet<>(jdbc.sql("""
                        select party_id from duediligence.standing_hit where entry_id = any(:entries)
                        union
                        select party_id from duediligence.screening_match where entry_id = any(:entries)
                        """)
                .param("entries", entryIds.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    void put(UUID partyId, Hit hit, String partyHash, long run) {
        put(partyId, hit.entryId(), new Known(hit.score(), partyHash), run, null);
    }

    void gone(UUID partyId, String entryId, Known known, long run, Instant at) {
        put(partyId, entryId, known, run, at);
    }

    /** Counts as not found before from now on. */
    void forget(UUID partyId, String entryId, Instant at) {
        put(partyId, entryId, new Known(BigDecimal.ZERO, null), null, at);
    }

    private void put(UUID partyId, String entryId, Known known, @Nullable Long run, @Nullable Instant gone) {
        jdbc.sql("""
                        insert into duediligence.standing_hit (party_id, entry_id, score, party_hash, run_number, gone_at)
                        values (:party, :entry, :score, :hash, :run, :gone)
                        on conflict (party_id, entry_id) do update
                        set score = excluded.score, party_hash = excluded.party_hash, run_number = excluded.run_number, gone_at = excluded.gone_at
                        """)
                .param("party", partyId)
                .param("entry", entryId)
                .param("score", known.score())
                .param("hash", known.partyHash())
                .param("run", run)
                .param("gone", gone == null ? null : gone.atOffset(ZoneOffset.UTC))
                .update();
    }
}
