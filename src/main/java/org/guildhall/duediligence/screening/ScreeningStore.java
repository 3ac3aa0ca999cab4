package org.guildhall.duediligence.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of screenings and what they found. */
@Repository
public class ScreeningStore {

    private final JdbcClient jdbc;

    public ScreeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID caseId, Screening screening, String partyHash, List<Hit> hits) {
        jdbc.sql("""
                        insert into duediligence.screening
                          (case_id, party_id, party_hash, list_name, list_version, list_entries, matcher_version, screened_at, matches)
                        values
                          (:caseId, :partyId, :partyHash, :listName, :listVersion, :listEntries, :matcherVersion, :screenedAt, :matches)
                        """)
                .param("caseId", caseId)
                .param("partyId", screening.partyId())
                .param("partyHash", partyHash)
                .param("listName", screening.listName())
                .param("listVersion", screening.listVersion())
                .param("listEntries", screening.listEntries())
                .param("matcherVersion", screening.matcherVersion())
                .param("screenedAt", screening.screenedAt().atOffset(ZoneOffset.UTC))
                .param("matches", screening.matches())
                .update();
        hits.forEach(hit -> insertMatch(caseId, screening.partyId(), hit));
    }

    private void insertMatch(UUID caseId, UUID partyId, Hit hit) {
        jdbc.sql("""
                        insert into duediligence.screening_match
                          (case_id, party_id, entry_id, listed_name, programme, matched_on, score, explanation,
                           entry, entry_hash, cleared_pair_id)
                        values
                          (:caseId, :partyId, :entryId, :listedName, :programme, :matchedOn, :score, :explanation,
                           :entry::jsonb, :entryHash, :cleared)
                        """)
                .param("caseId", caseId)
                .param("partyId", partyId)
                .param("entryId", hit.entryId())
                .param("listedName", hit.listedName())
                .param("programme", hit.programme())
                .param("matchedOn", hit.matchedOn().name())
                .param("score", hit.score())
                .param("explanation", hit.explanation())
                .param("entry", hit.entry() == null ? null : EntryText.write(hit.entry()))
                .param("entryHash", hit.entry() == null ? null : ContentHash.of(hit.entry()))
                .param("cleared", hit.cleared())
                .update();
    }

    Optional<Screening> find(UUID caseId, UUID partyId) {
        return ofCase(caseId).stream()
                .filter(screening -> screening.partyId().equals(partyId))
                .findFirst();
    }

    List<Screening> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select party_id, list_name, list_version, list_entries, matcher_version, screened_at, matches
                        from duediligence.screening
                        where case_id = :caseId
                        order by screened_at, party_id
                        """)
                .param("caseId", caseId)
                .query(ScreeningStore::screening)
                .list();
    }

    List<ScreeningMatch> matches(UUID caseId) {
        return jdbc.sql("""
                        select m.party_id, m.entry_id, m.listed_name, s.list_name, m.programme, m.matched_on, m.score, m.explanation,
                               m.entry, m.entry_hash, m.cleared_pair_id
                        from duediligence.screening_match m
                        join duediligence.screening s using (case_id, party_id)
                        where m.case_id = :caseId
                        order by m.score desc nulls last, m.listed_name, m.entry_id, m.party_id
                        """)
                .param("caseId", caseId)
                .query(ScreeningStore::match)
                .list();
    }

    private static Screening screening(ResultSet row, int n) throws SQLException {
        return new Screening(
                row.getObject("party_id", UUID.class),
                row.getString("list_name"),
                row.getString("list_version"),
                row.getInt("list_entries"),
                row.getString("matcher_version"),
                row.getObject("screened_at", OffsetDateTime.class).toInstant(),
                row.getInt("matches"));
    }

    private static ScreeningMatch match(ResultSet row, int n) throws SQLException {
        return MatchRow.read(row, row.getObject("cleared_pair_id", UUID.class), null);
    }
}
