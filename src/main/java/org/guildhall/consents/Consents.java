package org.guildhall.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to which text. */
@Service
@Transactional
public class Consents {

    private final JdbcClient jdbc;
    private final ConsentTexts texts;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            JdbcClient jdbc,
            ConsentTexts texts,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps every text as it first read, so that it can be shown what was agreed to.
     *
     * @throws IllegalStateException when the file of a version says something else by now
     */
    @EventListener(ApplicationStartedEvent.class)
    public void keepTexts() {
        for (ConsentText text : texts.all()) {
            jdbc.sql("""
                            insert into consents.text (version, language, content) values (:version, :language, :content)
                            on conflict do nothing
                            """)
                    .param("version", text.version())
                    .param("language", text.language().code())
                    .param("content", text.content())
                    .update();
            String kept = jdbc.sql(
                            "select content from consents.text where version = :version and language = :language")
                    .param("version", text.version())
                    .param("language", text.language().code())
                    .query(String.class)
                    .single();
            if (!kept.equals(text.content())) {
                throw new IllegalStateException(
                        "Expected consent text %s to read as it did when people agreed to it, but its file was changed. Restore the file and write a new version."
                                .formatted(text.mark()));
            }
        }
    }

    /** Keeps that whoever applies agreed to the text in force; {@link #confirmed} follows with the account. */
    public void given(UUID partnerId, UUID applicationId, String name) {
        insert(partnerId, applicationId, texts.current(), null, name);
    }

    /** Whoever applied has confirmed the mail address: what was agreed to goes into the trail. */
    public void confirmed(UUID applicationId, Actor actor) {
        latest(applicationId).ifPresent(consent -> publish(partner(applicationId), consent, actor));
    }

    /**
     * Agrees to the text in force for the organisation of a person; again: changes nothing.
     *
     * @param mark of the text that was shown
     * @return whether that is the text in force
     */
    public boolean agree(String mark, SignedIn person) {
        UUID partnerId = person.partnerId();
        ConsentText text = texts.current();
        if (partnerId == null || !mark.equals(text.mark())) {
            return false;
        }
        ofPartner(partnerId).ifPresent(before -> {
            if (insert(partnerId, before.applicationId(), text, person.accountId(), person.name())) {
                publish(partnerId, latest(before.applicationId()).orElseThrow(), person.actor());
            }
        });
        return true;
    }

    /** Whether an organisation that is a partner, or may become one, agreed to an older text only. */
    @Transactional(readOnly = true)
    public boolean due(UUID partnerId) {
        PartnerStatus status = organisations.find(partnerId).status();
        return status != PartnerStatus.NOT_ADMITTED
                && status != PartnerStatus.TERMINATED
                && ofPartner(partnerId)
                        .filter(consent -> consent.version() < texts.current().version())
                        .isPresent();
    }

    /** The newest text that was agreed to for an application. */
    @Transactional(readOnly = true)
    public Optional<Consent> latest(UUID applicationId) {
        return newest("application_id", applicationId);
    }

    private Optional<Consent> ofPartner(UUID partnerId) {
        return newest("partner_id", partnerId);
    }

    private Optional<Consent> newest(String column, UUID id) {
        List<Consent> found = jdbc.sql("select * from consents.consent where " + column
                        + " = :id order by version desc, agreed_at desc limit 1")
                .param("id", id)
                .query(Consents::consent)
                .list();
        return found.stream().findFirst();
    }

    private UUID partner(UUID applicationId) {
        return jdbc.sql("select partner_id from consents.consent where application_id = :id limit 1")
                .param("id", applicationId)
                .query(UUID.class)
                .single();
    }

    private boolean insert(
            UUID partnerId, UUID applicationId, ConsentText text, @Nullable UUID accountId, String name) {
        return jdbc.sql("""
                        insert into consents.consent
                            (application_id, version, language, partner_id, account_id, name, agreed_at)
                        values (:application, :version, :language, :partner, :account, :name, :now)
                        on conflict do nothing
                        """)
                        .param("application", applicationId)
                        .param("version", text.version())
                        .param("language", text.language().code())
                        .param("partner", partnerId)
                        .param("account", accountId)
                        .param("name", name)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void publish(UUID partnerId, Consent consent, Actor actor) {
        events.publishEvent(new ConsentGiven(Occurrence.of(clock, partnerId, consent.applicationId(), actor)
                .change(
                        null,
                        "version %d (%s), %s"
                                .formatted(consent.version(), consent.language().code(), consent.agreedAt()))));
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("application_id", UUID.class),
                row.getInt("version"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("name"),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant());
    }
}
