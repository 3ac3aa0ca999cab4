package org.guildhall.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed into the forms of their tasks: one draft per task and person, gone with the task. */
@Service
@Transactional
public class Drafts {

    /** More than the longest form filled to its limits. */
    private static final int LONGEST = 500_000;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final Clock clock;

    Drafts(JdbcClient jdbc, TaskAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Saves what was typed.
     *
     * @param page made anew each time the form is loaded; a page may save over what it saved itself, also when it never
     *     heard the answer
     * @param seen version the page has seen, 0 when there was none
     * @throws StaleDraft when another page saved something that this one has not seen
     * @throws TaskUnavailable when this person cannot work on the task
     */
    public Draft save(long key, SignedIn person, UUID page, long seen, String typedJson) {
        access.workable(key, person);
        if (typedJson.length() > LONGEST) {
            throw InvalidSubmission.of("", Wording.of("inbox.task.too-much"));
        }
        return jdbc.sql("""
                        insert into inbox.draft as kept (task_key, person, page, version, typed_json, saved_at)
                        values (:key, :person, :page, :seen + 1, :typed, :at)
                        on conflict (task_key, person) do update
                           set page = excluded.page, version = kept.version + 1, typed_json = excluded.typed_json,
                               saved_at = excluded.saved_at
                         where kept.version = :seen or kept.page = :page
                        returning version, typed_json, saved_at
                        """)
                .param("key", key)
                .param("person", person.accountId())
                .param("page", page)
                .param("seen", seen)
                .param("typed", typedJson)
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query(Drafts::draft)
                .optional()
                .orElseThrow(() -> new StaleDraft(find(key, person).orElseThrow()));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(long key, SignedIn person) {
        return jdbc.sql("select * from inbox.draft where task_key = :key and person = :person")
                .param("key", key)
                .param("person", person.accountId())
                .query(Drafts::draft)
                .optional();
    }

    /** Throws a person's draft away; what they typed meanwhile in another page stays there until it is saved again. */
    public void discard(long key, SignedIn person) {
        access.workable(key, person);
        jdbc.sql("delete from inbox.draft where task_key = :key and person = :person")
                .param("key", key)
                .param("person", person.accountId())
                .update();
    }

    /** Forgets everybody's drafts of a task that is done or no longer needed. */
    void clear(long key) {
        jdbc.sql("delete from inbox.draft where task_key = :key")
                .param("key", key)
                .update();
    }

    private static Draft draft(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Draft(
                row.getLong("version"),
                row.getString("typed_json"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
