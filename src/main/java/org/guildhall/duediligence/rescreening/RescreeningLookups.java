package org.guildhall.duediligence.rescreening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.rescreening.WatchedParties.Watched;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.MatchRow;
import org.guildhall.duediligence.screening.Screening;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.guildhall.duediligence.screening.ScreeningEvidence.Asked;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What rescreening asked and answered, so that it can be asked again. Kept for parties for whom somebody is found, or was the
 * last time; that nobody was found is told by the run, which would be a row for every party and run otherwise.
 */
@Repository
public class RescreeningLookups {

    private final JdbcClient jdbc;
    private final ScreeningEvidence evidence;

    public RescreeningLookups(JdbcClient jdbc, ScreeningEvidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /**
     * A party that was looked up again.
     *
     * @param run which rescreening did it
     */
    public record Lookup(long run, Screening screening, Asked asked) {}

    void keep(Watched watched, long run, ScreeningProvider.Answer answer, Instant at) {
        forget(watched.party().id(), run);
        ScreeningProvider.Source source = answer.source();
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into duediligence.rescreening_lookup
                          (run_number, party_id, case_id, list_name, list_version, list_entries, matcher_version, looked_up_at,
                           kind, name, birth_date, birth_place, countries, registration_number, threshold)
                        values
                          (:run, :party, :case, :listName, :listVersion, :listEntries, :matcherVersion, :at,
                           :kind, :name, :birthDate, :birthPlace, :countries, :registrationNumber, :threshold)
                        """)
                .param("run", run)
                .param("party", watched.party().id())
                .param("case", watched.caseId())
                .param("listName", source.listName())
                .param("listVersion", source.listVersion())
                .param("listEntries", source.listEntries())
                .param("matcherVersion", source.matcherVersion())
                .param("at", at.atOffset(ZoneOffset.UTC));
        ScreeningEvidence.bind(insert, answer.query(), source.threshold()).update();
        answer.hits().forEach(hit -> keep(watched.party().id(), run, source.listName(), hit));
        evidence.keepParts(source);
    }

    /** A run may look a party up once more at its end; what it answered then counts. */
    private void forget(UUID party, long run) {
        for (String table : List.of("rescreening_hit", "rescreening_lookup")) {
            jdbc.sql("delete from duediligence." + table + " where run_number = :run and party_id = :party")
                    .param("run", run)
                    .param("party", party)
                    .update();
        }
    }

    private void keep(UUID party, long run, String listName, Hit hit) {
        jdbc.sql("""
                        insert into duediligence.rescreening_hit
                          (run_number, party_id, entry_id, listed_name, list_name, programme, matched_on, score, explanation)
                        values (:run, :party, :entry, :listedName, :listName, :programme, :matchedOn, :score, :explanation)
                        """)
                .param("run", run)
                .param("party", party)
                .param("entry", hit.entryId())
                .param("listedName", hit.listedName())
                .param("listName", listName)
                .param("programme", hit.programme())
                .param("matchedOn", hit.matchedOn().name())
                .param("score", hit.score())
                .param("explanation", hit.explanation())
                .update();
    }

    /** Of the parties of a case, oldest first. */
    public List<Lookup> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select l.*, (select count(*) from duediligence.rescreening_hit h
                                      where h.run_number = l.run_number and h.party_id = l.party_id) as matches
                        from duediligence.rescreening_lookup l
                        where case_id = :case
                        order by run_number, party_id
                        """)
                .param("case", caseId)
                .query(RescreeningLookups::lookup)
                .list();
    }

    /** What one of them answered. */
    public List<ScreeningMatch> found(Lookup lookup) {
        return jdbc.sql("""
                        select *, null as entry, null as entry_hash from duediligence.rescreening_hit
                        where run_number = :run and party_id = :party
                        order by score desc, listed_name, entry_id
                        """)
                .param("run", lookup.run())
                .param("party", lookup.screening().partyId())
                .query((row, n) -> MatchRow.read(row, null, null))
                .list();
    }

    private static Lookup lookup(ResultSet row, int n) throws SQLException {
        return new Lookup(
                row.getLong("run_number"),
                new Screening(
                        row.getObject("party_id", UUID.class),
                        row.getString("list_name"),
                        row.getString("list_version"),
                        row.getInt("list_entries"),
                        row.getString("matcher_version"),
                        row.getObject("looked_up_at", OffsetDateTime.class).toInstant(),
                        row.getInt("matches")),
                ScreeningEvidence.asked(row, n));
    }
}
