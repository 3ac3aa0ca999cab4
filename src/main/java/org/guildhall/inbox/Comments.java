package org.guildhall.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Changes;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.ModelWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff note on a case, among themselves: applicants never see it. What compliance officers write is for them alone
 * unless they say otherwise, so that nobody is warned.
 */
@Service
@Transactional
public class Comments {

    public static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final Involvements involvements;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final ModelWords models;
    private final Clock clock;

    Comments(
            JdbcClient jdbc,
            TaskAccess access,
            Involvements involvements,
            ApplicationEventPublisher events,
            Changes changes,
            ModelWords models,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.involvements = involvements;
        this.events = events;
        this.changes = changes;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Notes something on a task's page, also when the task is over or somebody else's.
     *
     * @param forAllStaff whether partner managers may read what a compliance officer writes
     * @throws TaskUnavailable when there is no such task for this person, or they are not of the staff
     */
    public void write(long key, SignedIn person, String text, boolean forAllStaff) {
        if (person.role() == Role.APPLICANT) {
            throw TaskUnavailable.notFound();
        }
        UserTask task = access.readable(key, person);
        keep(task, person, text, person.role() == Role.COMPLIANCE_OFFICER && !forAllStaff);
        involvements.keep(key, person.accountId());
        events.publishEvent(new CommentWritten(
                Occurrence.of(clock, task.partnerId(), task.applicationId(), person.actor())
                        .change(null, task.name()),
                key));
        changes.tell(task.audience());
    }

    /** Keeps why a task changed hands; nothing is kept on tasks of applicants. */
    void handedOver(UserTask task, SignedIn person, String words) {
        if (task.role() != Role.APPLICANT) {
            keep(task, person, words, task.role() == Role.COMPLIANCE_OFFICER);
        }
    }

    /** All on a case that this person may read, oldest first; none for applicants. */
    @Transactional(readOnly = true)
    public List<Comment> of(UUID applicationId, SignedIn person) {
        if (person.role() == Role.APPLICANT) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.author_name, t.process_id, t.element_id, t.name,
                               c.text, c.for_compliance_only, c.at
                        from inbox.comment c join inbox.task t on t.key = c.task_key
                        where c.application_id = :application
                          and (not c.for_compliance_only or :compliance)
                        order by c.at, c.id
                        """)
                .param("application", applicationId)
                .param("compliance", person.role() == Role.COMPLIANCE_OFFICER)
                .query((row, n) -> new Comment(
                        row.getString("author_name"),
                        models.task(row.getString("process_id"), row.getString("element_id"), row.getString("name")),
                        row.getString("text"),
                        row.getBoolean("for_compliance_only"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private void keep(UserTask task, SignedIn person, String text, boolean forComplianceOnly) {
        jdbc.sql("""
                        insert into inbox.comment (id, application_id, task_key, author, author_name,
                                                   for_compliance_only, text, at)
                        values (:id, :application, :task, :author, :name, :compliance, :text, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("application", task.applicationId())
                .param("task", task.key())
                .param("author", person.accountId())
                .param("name", person.name())
                .param("compliance", forComplianceOnly)
                .param("text", text)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
