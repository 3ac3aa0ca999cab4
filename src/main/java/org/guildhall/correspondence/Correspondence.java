package org.guildhall.correspondence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Audience;
import org.guildhall.live.Changes;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The threads: both sides see all of their own, and nobody else's. */
@Service
@Transactional
public class Correspondence {

    public static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Correspondence(JdbcClient jdbc, Journeys journeys, ApplicationEventPublisher events, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Writes to the other side, which is told by mail that there is something to read.
     *
     * @param id made by the page, so that a message sent twice is one
     * @throws UnknownConversation when the application is not this person's to see
     */
    public void write(UUID id, UUID applicationId, SignedIn person, String text) {
        Journey journey = journey(applicationId, person);
        boolean fromVendor = person.role() != Role.APPLICANT;
        int added = jdbc.sql("""
                        insert into correspondence.message (id, application_id, partner_id, author, author_name,
                                                            from_vendor, text, at)
                        values (:id, :application, :partner, :author, :name, :vendor, :text, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("application", applicationId)
                .param("partner", journey.partnerId())
                .param("author", person.accountId())
                .param("name", person.name())
                .param("vendor", fromVendor)
                .param("text", text)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return;
        }
        Occurrence occurrence = Occurrence.of(clock, journey.partnerId(), applicationId, person.actor());
        events.publishEvent(fromVendor ? new VendorWrote(occurrence) : new PartnerWrote(occurrence));
        for (Role role : Role.values()) {
            changes.tell(Audience.of(role, journey.partnerId()));
        }
    }

    /**
     * Everything in a thread, oldest first.
     *
     * @throws UnknownConversation when the application is not this person's to see
     */
    @Transactional(readOnly = true)
    public List<Message> of(UUID applicationId, SignedIn person) {
        journey(applicationId, person);
        return jdbc.sql("""
                        select position, author_name, from_vendor, text, at
                        from correspondence.message
                        where application_id = :application
                        order by position
                        """)
                .param("application", applicationId)
                .query(Message.class)
                .list();
    }

    /**
     * A part of a thread, oldest first.
     *
     * @param after position at which the part before ended, 0 to begin
     * @throws UnknownConversation when the application is not this person's to see
     */
    @Transactional(readOnly = true)
    public List<Message> page(UUID applicationId, SignedIn person, long after, int rows) {
        journey(applicationId, person);
        return jdbc.sql("""
                        select position, author_name, from_vendor, text, at
                        from correspondence.message
                        where application_id = :application and position > :after
                        order by position
                        limit :rows
                        """)
                .param("application", applicationId)
                .param("after", after)
                .param("rows", rows)
                .query(Message.class)
                .list();
    }

    /** Remembers that a person has seen a thread up to a message. */
    public void seen(UUID applicationId, SignedIn person, long position) {
        journey(applicationId, person);
        jdbc.sql("""
                        insert into correspondence.reading as known (application_id, person, position)
                        values (:application, :person, :position)
                        on conflict (application_id, person) do update set position = excluded.position
                        where known.position < excluded.position
                        """)
                .param("application", applicationId)
                .param("person", person.accountId())
                .param("position", position)
                .update();
    }

    /** How far a person has read; 0 when not at all. */
    @Transactional(readOnly = true)
    public long seen(UUID applicationId, SignedIn person) {
        return jdbc.sql("""
                        select position from correspondence.reading
                        where application_id = :application and person = :person
                        """)
                .param("application", applicationId)
                .param("person", person.accountId())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The threads of staff, the latest first; at most 200. Applicants have the one of their application. */
    @Transactional(readOnly = true)
    public List<Conversation> all(SignedIn person) {
        if (person.role() == Role.APPLICANT) {
            return List.of();
        }
        return jdbc.sql("""
                        select m.application_id, m.partner_id, m.at as latest_at, m.from_vendor as answered,
                               (select count(*)
                                  from correspondence.message u
                                 where u.application_id = m.application_id and not u.from_vendor
                                   and u.position > coalesce(r.position, 0))::int as unread
                        from (select distinct on (application_id) *
                                from correspondence.message
                               order by application_id, position desc) m
                        left join correspondence.reading r
                          on r.application_id = m.application_id and r.person = :person
                        order by m.at desc, m.application_id
                        limit 200
                        """)
                .param("person", person.accountId())
                .query(Conversation.class)
                .list();
    }

    /** The application whose thread an applicant has. */
    @Transactional(readOnly = true)
    public Optional<UUID> own(SignedIn person) {
        return Optional.ofNullable(person.partnerId())
                .flatMap(journeys::latestOf)
                .map(Journey::applicationId);
    }

    /** The organisation that a thread is with. */
    @Transactional(readOnly = true)
    public UUID partnerOf(UUID applicationId, SignedIn person) {
        return journey(applicationId, person).partnerId();
    }

    private Journey journey(UUID applicationId, SignedIn person) {
        return journeys.find(applicationId)
                .filter(journey -> person.mayReadPartner(journey.partnerId()))
                .orElseThrow(() -> new UnknownConversation(applicationId));
    }
}
