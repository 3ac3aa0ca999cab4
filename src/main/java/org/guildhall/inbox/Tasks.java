package org.guildhall.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.workflow.ModelWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The user tasks as the inbox keeps them, in step with the engine through its task listeners. */
@Repository
public class Tasks {

    private final JdbcClient jdbc;
    private final ModelWords models;

    Tasks(JdbcClient jdbc, ModelWords models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    public Optional<UserTask> find(long key) {
        return jdbc.sql("select * from inbox.task where key = :key")
                .param("key", key)
                .query(Tasks::task)
                .optional();
    }

    /** Open tasks of a case, those due first ahead. */
    public List<UserTask> openOf(UUID applicationId) {
        return jdbc.sql("""
                        select * from inbox.task
                        where application_id = :application and state = 'OPEN'
                        order by due_at nulls last, key
                        """)
                .param("application", applicationId)
                .query(Tasks::task)
                .list();
    }

    /** How long each task of a case waited for people of a role, also those that are done. */
    public List<Waiting> waitingFor(Role role, UUID applicationId) {
        return jdbc.sql("""
                        select created_at, coalesce(submitted_at, finished_at) as until
                        from inbox.task
                        where application_id = :application and role = :role
                        """)
                .param("application", applicationId)
                .param("role", role.name())
                .query((row, number) ->
                        new Waiting(row.getTimestamp("created_at").toInstant(), instant(row.getTimestamp("until"))))
                .list();
    }

    Optional<UserTask> lock(long key) {
        return jdbc.sql("select * from inbox.task where key = :key for update")
                .param("key", key)
                .query(Tasks::task)
                .optional();
    }

    void open(NewTask task, String organisation, Instant at) {
        jdbc.sql("""
                        insert into inbox.task (key, element_id, name, process_id, application_id, partner_id, role,
                                                form_key, state, created_at, due_at, priority, organisation, words)
                        values (:key, :element, :name, :process, :application, :partner, :role,
                                :form, 'OPEN', :at, :due, :priority, :organisation, array_to_tsvector(:words))
                        on conflict (key) do nothing
                        """)
                .param("key", task.key())
                .param("element", task.elementId())
                .param("name", task.name())
                .param("process", task.processId())
                .param("application", task.applicationId())
                .param("partner", task.partnerId())
                .param("role", task.role().name())
                .param("form", task.formKey())
                .param("at", utc(at))
                .param("due", utc(task.dueAt()))
                .param("priority", task.priority())
                .param("organisation", organisation)
                .param(
                        "words",
                        searchWords(
                                task.processId(), task.elementId(), task.name(), organisation, task.applicationId()))
                .update();
    }

    /** Names the organisation as it is called now, in all of its tasks. */
    void rename(UUID partnerId, String organisation) {
        record Named(long key, String processId, String elementId, String name, UUID applicationId) {}
        jdbc.sql("""
                        select key, process_id, element_id, name, application_id
                        from inbox.task
                        where partner_id = :partner
                        for update
                        """).param("partner", partnerId).query(Named.class).list().forEach(task -> jdbc.sql("""
                                update inbox.task
                                set organisation = :organisation, words = array_to_tsvector(:words)
                                where key = :key
                                """)
                .param("organisation", organisation)
                .param(
                        "words",
                        searchWords(
                                task.processId(), task.elementId(), task.name(), organisation, task.applicationId()))
                .param("key", task.key())
                .update());
    }

    private String[] searchWords(
            String processId, String elementId, String name, String organisation, UUID applicationId) {
        return SearchWords.ofTask(models.taskInEveryLanguage(processId, elementId, name), organisation, applicationId);
    }

    long formKey(long key) {
        return jdbc.sql("select form_key from inbox.task where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** @param onBehalfOf for whom the assignee stands in, if for anybody */
    void assign(long key, @Nullable UUID assignee, @Nullable UUID onBehalfOf) {
        jdbc.sql("update inbox.task set assignee = :assignee, on_behalf_of = :onBehalfOf where key = :key")
                .param("assignee", assignee)
                .param("onBehalfOf", onBehalfOf)
                .param("key", key)
                .update();
    }

    void due(long key, @Nullable OffsetDateTime due) {
        jdbc.sql("update inbox.task set due_at = :due where key = :key")
                .param("due", due)
                .param("key", key)
                .update();
    }

    void prioritise(long key, int priority) {
        jdbc.sql("update inbox.task set priority = :priority where key = :key")
                .param("priority", priority)
                .param("key", key)
                .update();
    }

    /** Open tasks of the vendor's staff whose due date has passed and that were not raised for it, longest overdue first. */
    List<UserTask> lockOverdue(Instant now, int limit) {
        return jdbc.sql("""
                        select * from inbox.task
                        where state = 'OPEN' and raised_at is null and role <> 'APPLICANT' and due_at < :now
                        order by due_at
                        limit :limit
                        for update skip locked
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query(Tasks::task)
                .list();
    }

    /** Notes that a task was raised because it is overdue. */
    void raise(long key, int priority, Instant at) {
        jdbc.sql("update inbox.task set priority = :priority, raised_at = :at where key = :key")
                .param("priority", priority)
                .param("at", utc(at))
                .param("key", key)
                .update();
    }

    void followUp(long key, @Nullable Instant at) {
        jdbc.sql("update inbox.task set follow_up_at = :at where key = :key")
                .param("at", utc(at))
                .param("key", key)
                .update();
    }

    void submitted(long key, UUID person, String factsJson, Instant at) {
        jdbc.sql("""
                        update inbox.task
                        set state = 'SUBMITTED', submitted_by = :person, submitted_at = :at, facts_json = :facts,
                            assignee = coalesce(assignee, :person)
                        where key = :key
                        """)
                .param("person", person)
                .param("at", utc(at))
                .param("facts", factsJson)
                .param("key", key)
                .update();
    }

    Optional<String> submittedFacts(long key) {
        return jdbc.sql("select facts_json from inbox.task where key = :key and state = 'SUBMITTED'")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /** What was submitted, also once the engine has taken it. */
    Optional<Submission> submission(long key) {
        return jdbc.sql("select * from inbox.task where key = :key and state in ('SUBMITTED', 'COMPLETED')")
                .param("key", key)
                .query((row, n) -> new Submission(
                        task(row, n), row.getObject("submitted_by", UUID.class), row.getString("facts_json")))
                .optional();
    }

    /** @return whether the task is completed now, because a person submitted it here */
    boolean completed(long key, Instant at) {
        return jdbc.sql("""
                        update inbox.task
                        set state = 'COMPLETED', finished_at = coalesce(finished_at, :at)
                        where key = :key and state in ('SUBMITTED', 'COMPLETED')
                        """).param("at", utc(at)).param("key", key).update() == 1;
    }

    void canceled(long key, Instant at) {
        jdbc.sql("""
                        update inbox.task
                        set state = 'CANCELED', finished_at = :at
                        where key = :key and state in ('OPEN', 'SUBMITTED')
                        """).param("at", utc(at)).param("key", key).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static UserTask task(ResultSet row, int number) throws SQLException {
        return new UserTask(
                row.getLong("key"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("process_id"),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("assignee", UUID.class),
                UserTask.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("follow_up_at")),
                row.getInt("priority"),
                row.getString("organisation"),
                row.getObject("on_behalf_of", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
