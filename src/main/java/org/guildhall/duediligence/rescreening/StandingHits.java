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
import org.guildhall.duediligence.Hit;
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

    /** Score by id of the entry. */
    Map<String, BigDecimal> of(UUID caseId, UUID partyId) {
        Map<String, BigDecimal> hits = new HashMap<>();
        jdbc.sql("""
                        select entry_id, score from duediligence.standing_hit
                        where party_id = :party and gone_at is null
                        union all
                        select entry_id, coalesce(score, 1) from duediligence.screening_match
                        where case_id = :case and party_id = :party
                          and entry_id not in (select entry_id from duediligence.standing_hit where party_id = :party)
                        """).param("case", caseId).param("party", partyId).query(row -> {
            hits.put(row.getString("entry_id"), row.getBigDecimal("score"));
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

    void put(UUID partyId, Hit hit, long run) {
        put(partyId, hit.entryId(), hit.score(), run, null);
    }

    void gone(UUID partyId, String entryId, BigDecimal score, long run, Instant at) {
        put(partyId, entryId, score, run, at);
    }

    private void put(UUID partyId, String entryId, BigDecimal score, long run, @Nullable Instant gone) {
        jdbc.sql("""
                        insert into duediligence.standing_hit (party_id, entry_id, score, run_number, gone_at)
                        values (:party, :entry, :score, :run, :gone)
                        on conflict (party_id, entry_id) do update
                        set score = excluded.score, run_number = excluded.run_number, gone_at = excluded.gone_at
                        """)
                .param("party", partyId)
                .param("entry", entryId)
                .param("score", score)
                .param("run", run)
                .param("gone", gone == null ? null : gone.atOffset(ZoneOffset.UTC))
                .update();
    }
}
