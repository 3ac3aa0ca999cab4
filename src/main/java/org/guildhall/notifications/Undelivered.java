package org.guildhall.notifications;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.partners.Contact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a mail does not arrive: partner managers hear of it, and an address that refuses for good is not
 * written to again until somebody says so.
 */
@Component
class Undelivered {

    private static final Logger LOG = LoggerFactory.getLogger(Undelivered.class);

    private record Lost(UUID id, String kind, String recipient) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Outbox outbox;
    private final MailComposer composer;
    private final Notices notices;
    private final NotificationSettings settings;
    private final SiteSettings site;

    Undelivered(
            JdbcClient jdbc,
            Clock clock,
            Outbox outbox,
            MailComposer composer,
            Notices notices,
            NotificationSettings settings,
            SiteSettings site) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outbox = outbox;
        this.composer = composer;
        this.notices = notices;
        this.settings = settings;
        this.site = site;
    }

    /**
     * A mail that was sent came back. Said twice, it has one effect; a mail that is not ours has none.
     *
     * @param forGood whether its address will never take any (RFC 3463: status 5.y.z)
     * @param said what the mail server said; may name the recipient
     */
    @Transactional
    public void cameBack(UUID mail, boolean forGood, String said) {
        Optional<Lost> lost = jdbc.sql("""
                        update notifications.mail set state = 'BOUNCED', last_error = :said
                         where id = :id and state = 'SENT'
                        returning id, kind, recipient
                        """)
                .param("id", mail)
                .param("said", said)
                .query(Lost.class)
                .optional();
        lost.ifPresent(one -> {
            LOG.warn("Mail {} ({}) came back; the delivery log says why.", one.id(), one.kind());
            follow(one, forGood);
        });
    }

    /** A mail server refused a mail, or never took it. */
    @Transactional
    public void givenUp(UUID mail, String kind, String recipient, boolean forGood) {
        follow(new Lost(mail, kind, recipient), forGood);
    }

    private void follow(Lost lost, boolean forGood) {
        if (forGood) {
            jdbc.sql("""
                            insert into notifications.undeliverable (address, since, mail_id)
                            values (:address, :now, :mail)
                            on conflict do nothing
                            """)
                    .param("address", lost.recipient().toLowerCase(Locale.ROOT))
                    .param("now", now())
                    .param("mail", lost.id())
                    .update();
        }
        MailPlan plan = MailPlan.MAIL_UNDELIVERED;
        // Who asked for a link sees that it does not come; and a report on a report would go round in circles.
        if (lost.kind().equals(plan.kind()) || aboutSecret(lost.kind())) {
            return;
        }
        URI link = URI.create(site.publicBaseUrl() + plan.path());
        notices.tellStaff(lost.id(), plan, plan.path(), Role.PARTNER_MANAGER);
        for (String address : settings.partnerManagers()) {
            if (!address.equalsIgnoreCase(lost.recipient())) {
                Contact reader = new Contact("", address);
                outbox.enqueue(lost.id(), null, plan, reader, composer.compose(plan, reader, link, null, null));
            }
        }
    }

    private static boolean aboutSecret(String kind) {
        return MailPlan.ofKind(kind).filter(MailPlan::confidential).isPresent();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
