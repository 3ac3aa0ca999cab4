package org.guildhall.duediligence.screening;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.matching.PartyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What it takes to repeat a screening: what was asked, with which threshold, and of which stored lists its list was made. */
@Repository
public class ScreeningEvidence {

    private final JdbcClient jdbc;

    public ScreeningEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked. */
    public record Asked(PartyQuery query, double threshold) {}

    void keep(UUID caseId, UUID partyId, ScreeningProvider.Source source, PartyQuery query) {
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into duediligence.screening_query
                          (case_id, party_id, kind, name, birth_date, birth_place, countries, registration_number, threshold)
                        values
                          (:caseId, :partyId, :kind, :name, :birthDate, :birthPlace, :countries, :registrationNumber, :threshold)
                        """).param("caseId", caseId).param("partyId", partyId);
        bind(insert, query, source.threshold()).update();
        keepParts(source);
    }

    /** Gives a statement what was asked, under the names of the columns that every table has for it. */
    public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec insert, PartyQuery query, double threshold) {
        return insert.param("kind", query.kind().name())
                .param("name", query.name())
                .param("birthDate", query.birthDate())
                .param("birthPlace", query.birthPlace())
                .param("countries", query.countries().stream().sorted().toArray(String[]::new))
                .param("registrationNumber", query.registrationNumber())
                .param("threshold", threshold);
    }

    /** Keeps of which stored lists a list is made; again and again without effect. */
    public void keepParts(ScreeningProvider.Source source) {
        for (int i = 0; i < source.listParts().size(); i++) {
            jdbc.sql("""
                            insert into duediligence.watchlist_part (watchlist, position, version_number)
                            values (:watchlist, :position, :number)
                            on conflict do nothing
                            """)
                    .param("watchlist", source.listVersion())
                    .param("position", i)
                    .param("number", source.listParts().get(i))
                    .update();
        }
    }

    /** Empty for screenings from before this was kept. */
    public Optional<Asked> asked(UUID caseId, UUID partyId) {
        return jdbc.sql("""
                        select kind, name, birth_date, birth_place, countries, registration_number, threshold
                        from duediligence.screening_query
                        where case_id = :caseId and party_id = :partyId
                        """)
                .param("caseId", caseId)
                .param("partyId", partyId)
                .query(ScreeningEvidence::asked)
                .optional();
    }

    /** Numbers of the stored lists that a list was made of, in its order; empty when it is not kept here. */
    public List<Long> parts(String watchlist) {
        return jdbc.sql("""
                        select version_number from duediligence.watchlist_part
                        where watchlist = :watchlist
                        order by position
                        """).param("watchlist", watchlist).query(Long.class).list();
    }

    /** Reads what was asked from the columns that every table has for it. */
    public static Asked asked(ResultSet row, int n) throws SQLException {
        Array countries = row.getArray("countries");
        return new Asked(
                new PartyQuery(
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("birth_date"),
                        row.getString("birth_place"),
                        Set.of((String[]) countries.getArray()),
                        row.getString("registration_number")),
                row.getDouble("threshold"));
    }
}
