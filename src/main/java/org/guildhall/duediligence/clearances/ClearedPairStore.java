package org.guildhall.duediligence.clearances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cleared pairs. */
@Repository
public class ClearedPairStore {

    private final JdbcClient jdbc;

    public ClearedPairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ClearedPair pair) {
        jdbc.sql("""
                        insert into duediligence.cleared_pair
                          (id, partner_id, application_id, party_id, party_name, party_hash, entry_id, listed_name, list_name,
                           entry_hash, reason, officer_name, second_name, cleared_at, valid_until, state)
                        values
                          (:id, :partnerId, :applicationId, :partyId, :partyName, :partyHash, :entryId, :listedName, :listName,
                           :entryHash, :reason, :officerName, :secondName, :clearedAt, :validUntil, 'ACTIVE')
                        """)
                .param("id", pair.id())
                .param("partnerId", pair.partnerId())
                .param("applicationId", pair.applicationId())
                .param("partyId", pair.partyId())
                .param("partyName", pair.partyName())
                .param("partyHash", pair.partyHash())
                .param("entryId", pair.entryId())
                .param("listedName", pair.listedName())
                .param("listName", pair.listName())
                .param("entryHash", pair.entryHash())
                .param("reason", pair.reason())
                .param("officerName", pair.officerName())
                .param("secondName", pair.secondName())
                .param("clearedAt", pair.clearedAt().atOffset(ZoneOffset.UTC))
                .param("validUntil", pair.validUntil())
                .update();
    }

    /** @return false when it was ended before */
    boolean end(UUID id, ClearedPair.State state, ClearedPair.End end) {
        return jdbc.sql("""
                        update duediligence.cleared_pair
                        set state = :state, ended_at = :at, ended_by = :by, ended_because = :because
                        where id = :id and state = 'ACTIVE'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", end.at().atOffset(ZoneOffset.UTC))
                        .param("by", end.by())
                        .param("because", end.because())
                        .update()
                == 1;
    }

    Optional<ClearedPair> find(UUID id) {
        return jdbc.sql("select * from duediligence.cleared_pair where id = :id")
                .param("id", id)
                .query(ClearedPairStore::pair)
                .optional();
    }

    Optional<ClearedPair> active(UUID partyId, String entryId) {
        return jdbc.sql("""
                        select * from duediligence.cleared_pair
                        where party_id = :partyId and entry_id = :entryId and state = 'ACTIVE'
                        """)
                .param("partyId", partyId)
                .param("entryId", entryId)
                .query(ClearedPairStore::pair)
                .optional();
    }

    List<ClearedPair> active() {
        return jdbc.sql("select * from duediligence.cleared_pair where state = 'ACTIVE' order by cleared_at, id")
                .query(ClearedPairStore::pair)
                .list();
    }

    List<ClearedPair> expired(LocalDate today) {
        return jdbc.sql("""
                        select * from duediligence.cleared_pair
                        where state = 'ACTIVE' and valid_until < :today
                        order by valid_until, id
                        """).param("today", today).query(ClearedPairStore::pair).list();
    }

    /** Those that end first ahead, then those that ended last. */
    List<ClearedPair> search(ClearedPairFilter filter, int most) {
        return jdbc.sql("""
                        select * from duediligence.cleared_pair
                        where (:state::text is null or state = :state)
                          and (position(lower(:text) in lower(party_name)) > 0
                            or position(lower(:text) in lower(listed_name)) > 0)
                        order by state = 'ACTIVE' desc, ended_at desc nulls last, valid_until, id
                        limit :limit
                        """)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", filter.text())
                .param("limit", most)
                .query(ClearedPairStore::pair)
                .list();
    }

    private static ClearedPair pair(ResultSet row, int n) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new ClearedPair(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("party_name"),
                row.getString("party_hash"),
                row.getString("entry_id"),
                row.getString("listed_name"),
                row.getString("list_name"),
                row.getString("entry_hash"),
                row.getString("reason"),
                row.getString("officer_name"),
                row.getString("second_name"),
                row.getObject("cleared_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                ClearedPair.State.valueOf(row.getString("state")),
                endedAt == null
                        ? null
                        : new ClearedPair.End(
                                endedAt.toInstant(), row.getString("ended_by"), row.getString("ended_because")));
    }
}
