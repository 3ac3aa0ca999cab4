package org.guildhall.denylist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.denylist.DeniedEntry.State;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.ProgrammeChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the vendor does not want as a partner again. One officer adds; it takes two to remove. */
@Service
@Transactional
public class DenyList {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DenyList(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws DenyListRefused when name or reason is missing, or the last day is over already */
    public UUID add(NewEntry wanted, SignedIn officer) {
        List<Trait> traits = wanted.traits();
        if (traits.isEmpty() || wanted.name().length() > LONGEST_NAME) {
            throw new DenyListRefused("denylist.list.name-missing");
        }
        if (wanted.reason().isEmpty() || wanted.reason().length() > LONGEST) {
            throw new DenyListRefused("denylist.list.reason-missing");
        }
        LocalDate last = wanted.expiresOn();
        if (last != null && last.isBefore(LocalDate.now(clock))) {
            throw new DenyListRefused("denylist.list.day-over");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into denylist.entry
                            (id, name, reason, state, added_by, added_by_name, added_at, expires_on)
                        values (:id, :name, :reason, 'ACTIVE', :by, :byName, :now, :expiresOn)
                        """)
                .param("id", id)
                .param("name", wanted.name())
                .param("reason", wanted.reason())
                .param("by", officer.accountId())
                .param("byName", officer.name())
                .param("now", now())
                .param("expiresOn", last)
                .update();
        traits.forEach(trait -> TraitRows.insert(jdbc, id, "ENTRY", trait));
        events.publishEvent(new DenyListEntryAdded(
                change(wanted.name(), officer).from(null, State.ACTIVE).because(wanted.reason())));
        return id;
    }

    /** Asks for a removal, which another officer carries out or refuses. */
    public void proposeRemoval(UUID id, String reason, SignedIn officer) {
        DeniedEntry entry = lock(id);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new DenyListRefused("denylist.list.reason-missing");
        }
        if (entry.state() != State.ACTIVE) {
            throw new DenyListRefused("denylist.list.changed-meanwhile");
        }
        update(id, State.REMOVAL_PROPOSED, officer, reason.strip());
        events.publishEvent(new DenyListRemovalProposed(change(entry.name(), officer)
                .from(State.ACTIVE, State.REMOVAL_PROPOSED)
                .because(reason.strip())));
    }

    /**
     * Decides on a proposed removal.
     *
     * @throws DenyListRefused when it was decided meanwhile, or by the officer who proposed it
     */
    public void decideRemoval(UUID id, boolean remove, SignedIn officer) {
        DeniedEntry entry = lock(id);
        if (entry.state() != State.REMOVAL_PROPOSED) {
            throw new DenyListRefused("denylist.list.changed-meanwhile");
        }
        if (officer.accountId().equals(entry.removalProposedBy())) {
            throw new DenyListRefused("denylist.list.four-eyes");
        }
        if (remove) {
            jdbc.sql("""
                            update denylist.entry
                            set state = 'REMOVED', removed_by_name = :by, removed_at = :now
                            where id = :id
                            """)
                    .param("by", officer.name())
                    .param("now", now())
                    .param("id", id)
                    .update();
            events.publishEvent(new DenyListEntryRemoved(change(entry.name(), officer)
                    .from(State.REMOVAL_PROPOSED, State.REMOVED)
                    .because(entry.removalReason())));
        } else {
            update(id, State.ACTIVE, null, null);
            events.publishEvent(new DenyListRemovalRefused(
                    change(entry.name(), officer).from(State.REMOVAL_PROPOSED, State.ACTIVE)));
        }
    }

    /** All entries, those in force first, newest first. */
    @Transactional(readOnly = true)
    public List<DeniedEntry> all() {
        return jdbc.sql("select * from denylist.entry order by state = 'REMOVED', added_at desc, id limit 1000")
                .query(this::entry)
                .list();
    }

    private DeniedEntry lock(UUID id) {
        return jdbc.sql("select * from denylist.entry where id = :id for update")
                .param("id", id)
                .query(this::entry)
                .optional()
                .orElseThrow(() -> new DenyListRefused("denylist.list.changed-meanwhile"));
    }

    private void update(UUID id, State state, @Nullable SignedIn proposer, @Nullable String reason) {
        jdbc.sql("""
                        update denylist.entry
                        set state = :state, removal_proposed_by = :by, removal_proposed_by_name = :byName,
                            removal_reason = :reason
                        where id = :id
                        """)
                .param("state", state.name())
                .param("by", proposer == null ? null : proposer.accountId())
                .param("byName", proposer == null ? null : proposer.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private DeniedEntry entry(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate last = row.getObject("expires_on", LocalDate.class);
        State state = State.valueOf(row.getString("state"));
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new DeniedEntry(
                id,
                row.getString("name"),
                row.getString("reason"),
                state != State.REMOVED && last != null && last.isBefore(LocalDate.now(clock)) ? State.EXPIRED : state,
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                last,
                row.getObject("removal_proposed_by", UUID.class),
                row.getString("removal_proposed_by_name"),
                row.getString("removal_reason"),
                row.getString("removed_by_name"),
                removed == null ? null : removed.toInstant(),
                traits(id));
    }

    private List<Trait> traits(UUID id) {
        return jdbc.sql("select kind, key, shown from denylist.trait where subject_id = :id order by kind")
                .param("id", id)
                .query((row, number) -> new Trait(
                        Trait.Kind.valueOf(row.getString("kind")), row.getString("key"), row.getString("shown")))
                .list();
    }

    private ProgrammeChange change(String name, SignedIn officer) {
        return ProgrammeChange.of(clock, officer.actor(), "Deny list: " + name);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
