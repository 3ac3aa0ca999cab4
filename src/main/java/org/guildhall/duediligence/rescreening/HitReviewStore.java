package org.guildhall.duediligence.rescreening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.rescreening.HitReview.State;
import org.guildhall.duediligence.screening.ContentHash;
import org.guildhall.duediligence.screening.EntryText;
import org.guildhall.duediligence.screening.MatchRow;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of reviews of new hits and of these hits. */
@Repository
class HitReviewStore {

    private static final String WAITING = "and state in ('OPEN', 'SUBMITTED') order by state desc";

    private final JdbcClient jdbc;

    HitReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the application has an open review already */
    boolean open(UUID id, UUID applicationId, UUID partnerId, Instant at) {
        return jdbc.sql("""
                        insert into duediligence.hit_review (id, application_id, partner_id, state, opened_at)
                        values (:id, :application, :partner, 'OPEN', :at)
                        on conflict (application_id) where state = 'OPEN' do nothing
                        """)
                        .param("id", id)
                        .param("application", applicationId)
                        .param("partner", partnerId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All reviews of an application, oldest first. */
    List<HitReview> all(UUID applicationId) {
        return reviews(applicationId, "order by opened_at, settled_at nulls last, id");
    }

    /** All reviews of an application that are not settled, the submitted one ahead. */
    List<HitReview> waiting(UUID applicationId) {
        return reviews(applicationId, WAITING);
    }

    /** The same, locked until the transaction ends. */
    List<HitReview> lockWaiting(UUID applicationId) {
        return reviews(applicationId, WAITING + " for update");
    }

    private List<HitReview> reviews(UUID applicationId, String which) {
        return jdbc.sql("""
                        select id, application_id, partner_id, state, opened_at from duediligence.hit_review
                        where application_id = :application
                        """ + which)
                .param("application", applicationId)
                .query((row, n) -> new HitReview(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<State> settledFor(UUID applicationId, String wait) {
        return jdbc.sql("""
                        select state from duediligence.hit_review
                        where application_id = :application and settled_for = :wait
                        """)
                .param("application", applicationId)
                .param("wait", wait)
                .query((row, n) -> State.valueOf(row.getString("state")))
                .optional();
    }

    void change(UUID id, State state) {
        jdbc.sql("update duediligence.hit_review set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void settle(UUID id, State outcome, String wait, Instant at) {
        jdbc.sql("""
                        update duediligence.hit_review
                        set state = :outcome, settled_at = :at, settled_for = :wait
                        where id = :id
                        """)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("wait", wait)
                .update();
    }

    /** Moves all hits of one review to another, where they take the place of what was decided on. */
    void merge(UUID from, UUID into) {
        jdbc.sql("""
                        update duediligence.reviewed_hit hit
                        set review_id = :into,
                            decided_before = (select coalesce(max(number), 0) from duediligence.match_decision d
                                              where d.review_id = :into and d.party_id = hit.party_id
                                                and d.entry_id = hit.entry_id)
                        where review_id = :from
                        """).param("into", into).param("from", from).update();
        jdbc.sql("delete from duediligence.hit_review where id = :id")
                .param("id", from)
                .update();
    }

    void insert(UUID review, long run, FoundHit found) {
        jdbc.sql("""
                        insert into duediligence.reviewed_hit
                          (review_id, run_number, party_id, entry_id, change, listed_name, list_name, programme, matched_on, score,
                           explanation, entry, entry_hash, list_version, matcher_version, decided_before)
                        values
                          (:review, :run, :party, :entryId, :change, :listedName, :listName, :programme, :matchedOn, :score,
                           :explanation, :entry::jsonb, :entryHash, :listVersion, :matcherVersion,
                           (select coalesce(max(number), 0) from duediligence.match_decision
                            where review_id = :review and party_id = :party and entry_id = :entryId))
                        on conflict do nothing
                        """)
                .param("review", review)
                .param("run", run)
                .param("party", found.partyId())
                .param("entryId", found.hit().entryId())
                .param("change", found.change().name())
                .param("listedName", found.hit().listedName())
                .param("listName", found.source().listName())
                .param("programme", found.hit().programme())
                .param("matchedOn", found.hit().matchedOn().name())
                .param("score", found.hit().score())
                .param("explanation", found.hit().explanation())
                .param(
                        "entry",
                        found.hit().entry() == null
                                ? null
                                : EntryText.write(found.hit().entry()))
                .param(
                        "entryHash",
                        found.hit().entry() == null
                                ? null
                                : ContentHash.of(found.hit().entry()))
                .param("listVersion", found.source().listVersion())
                .param("matcherVersion", found.source().matcherVersion())
                .update();
    }

    /** What was found last for each pair, most alike first. */
    List<ScreeningMatch> hits(UUID review) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (party_id, entry_id) *
                          from duediligence.reviewed_hit
                          where review_id = :review
                          order by party_id, entry_id, run_number desc
                        ) latest
                        order by score desc, listed_name, entry_id, party_id
                        """)
                .param("review", review)
                .query(HitReviewStore::match)
                .list();
    }

    private static ScreeningMatch match(ResultSet row, int n) throws SQLException {
        return MatchRow.read(
                row,
                null,
                new ScreeningMatch.Again(
                        ScreeningMatch.Change.valueOf(row.getString("change")),
                        row.getLong("run_number"),
                        row.getLong("decided_before")));
    }
}
