package org.guildhall.inbox;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.api.Cursor;
import org.guildhall.api.Slice;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the tasks of a list: one statement for the page, one for the count, each answered by an index (V250, V330). */
@Repository
public class TaskSearch {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int USUAL_PRIORITY = 50;

    /** Those before were so long ago that they are found among what is done. */
    private static final int INVOLVEMENTS = 5_000;

    private final JdbcClient jdbc;
    private final AbsenceStore absences;
    private final Clock clock;

    TaskSearch(DataSource dataSource, AbsenceStore absences, Clock clock) {
        this.absences = absences;
        this.jdbc = JdbcClient.create(new PlannedForItsValues(dataSource));
        this.clock = clock;
    }

    /** What a person's inbox shows: never more than they may see. */
    @Transactional(readOnly = true)
    public TaskPage find(SignedIn person, InboxQuery query) {
        String from = from(query) + String.join(" and ", conditions(person, query));
        List<UserTask> tasks = bound(
                        "select t.* " + from + order(query) + " limit :limit offset :offset", person, query)
                .param("limit", TaskPage.SIZE)
                .param("offset", (query.page() - 1) * TaskPage.SIZE)
                .query(Tasks::task)
                .list();
        int count = tasks.size() < TaskPage.SIZE && query.page() == 1
                ? tasks.size()
                : bound("select count(*) from (select 1 " + from + " limit :limit) counted", person, query)
                        .param("limit", TaskPage.COUNTED + 1)
                        .query(Integer.class)
                        .single();
        return new TaskPage(query, tasks, count);
    }

    /**
     * A part of what a person's inbox shows, newest first.
     *
     * @param application of this case only; null for all
     * @param after where the part before ended
     */
    @Transactional(readOnly = true)
    public Slice<UserTask> part(
            SignedIn person, InboxView view, @Nullable UUID application, @Nullable Cursor after, int limit) {
        InboxQuery query = new InboxQuery(
                view,
                application == null ? "" : application.toString(),
                InboxQuery.When.ANY,
                InboxQuery.Urgency.ANY,
                InboxQuery.Sort.NEWEST,
                1);
        String later = after == null ? "" : " and (t.created_at, t.key) < (:at, :key)";
        List<UserTask> tasks = bound(
                        "select t.* "
                                + from(query)
                                + String.join(" and ", conditions(person, query))
                                + later
                                + " order by t.created_at desc, t.key desc limit :rows",
                        person,
                        query)
                .param("at", after == null ? null : after.utc())
                .param("key", after == null ? null : after.number())
                .param("rows", limit + 1)
                .query(Tasks::task)
                .list();
        return Slice.of(tasks, limit, task -> Cursor.of(task.createdAt(), task.key()));
    }

    private JdbcClient.StatementSpec bound(String sql, SignedIn person, InboxQuery query) {
        return jdbc.sql(sql)
                .param("role", person.role().name())
                .param("person", person.accountId())
                .param("holders", query.view() == InboxView.MINE ? holders(person) : new UUID[0])
                .param("partner", person.partnerId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("soon", clock.instant().plus(WEEK).atOffset(ZoneOffset.UTC))
                .param("usual", USUAL_PRIORITY)
                .param("involvements", INVOLVEMENTS)
                .param("words", SearchWords.query(query.text()))
                .param("application", applicationId(query.text()).orElse(null));
    }

    /** A person, and those for whom they stand in. */
    private UUID[] holders(SignedIn person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Stream.concat(Stream.of(person.accountId()), absences.representedBy(person.accountId(), today).stream())
                .toArray(UUID[]::new);
    }

    private static String from(InboxQuery query) {
        return query.view() == InboxView.INVOLVED ? """
                        from (select task_key, at
                              from inbox.involvement
                              where person = :person
                              order by at desc, task_key
                              limit :involvements) i
                        join inbox.task t on t.key = i.task_key
                        where\s""" : "from inbox.task t where ";
    }

    private static List<String> conditions(SignedIn person, InboxQuery query) {
        List<String> all = new ArrayList<>();
        all.add("t.role = :role");
        if (person.role() == Role.APPLICANT) {
            all.add("t.partner_id = :partner");
        }
        all.add(
                switch (query.view()) {
                    case OPEN -> "t.state = 'OPEN'";
                    case MINE -> "t.state = 'OPEN' and t.assignee = any(:holders)";
                    case UNCLAIMED -> "t.state = 'OPEN' and t.assignee is null";
                    case INVOLVED -> "true";
                    case DONE -> "t.state in ('SUBMITTED', 'COMPLETED')";
                });
        if (query.view() == InboxView.DONE && query.when() != InboxQuery.When.ANY) {
            all.add("false"); // PostgreSQL would look for done tasks that are open
        }
        switch (query.when()) {
            case OVERDUE -> all.add("t.state = 'OPEN' and t.due_at < :now");
            case WEEK -> all.add("t.state = 'OPEN' and t.due_at < :soon");
            case FOLLOW_UP -> all.add("t.state = 'OPEN' and t.follow_up_at <= :now");
            case PUT_ASIDE -> all.add("t.state = 'OPEN' and t.follow_up_at > :now");
            case ANY -> {}
        }
        if (query.urgency() == InboxQuery.Urgency.HIGH) {
            all.add("t.priority > :usual");
        }
        if (applicationId(query.text()).isPresent()) {
            all.add("t.application_id = :application");
        } else if (!query.text().isEmpty()) {
            all.add("t.words @@ :words::tsquery");
        }
        return all;
    }

    private static String order(InboxQuery query) {
        return " order by "
                + switch (query.sort()) {
                    case DUE ->
                        switch (query.view()) {
                            case DONE -> "t.submitted_at desc, t.key";
                            case INVOLVED -> "i.at desc, i.task_key";
                            default -> "t.due_at, t.key";
                        };
                    case PRIORITY -> "t.priority desc, t.due_at, t.key";
                    case OLDEST -> "t.created_at, t.key";
                    case NEWEST -> "t.created_at desc, t.key desc";
                    case ORGANISATION -> "t.organisation, t.key";
                };
    }

    private static Optional<UUID> applicationId(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A frequent word and a rare one need different plans, and so do a long list and a short one. */
    private static final class PlannedForItsValues extends JdbcTemplate {

        PlannedForItsValues(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
