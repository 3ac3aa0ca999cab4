package org.guildhall.domainproof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.domainproof.DomainLinkRefused.Why;
import org.guildhall.domainproof.DomainProof.Method;
import org.guildhall.identity.Account;
import org.guildhall.identity.SignInToken;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proof of a domain by a mail to an address there that is nobody's sign-in address. A link works once, for a short time,
 * and only for the person who asked: a stranger who reads it proves nothing for others. Nobody gets many of them, whoever asks.
 */
@Service
@Transactional
public class DomainLinks {

    static final Duration VALIDITY = Duration.ofHours(2);
    static final int MOST_A_DAY = 5;
    static final int MOST_A_DAY_TO_ONE_ADDRESS = 2;

    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*");
    private static final int LONGEST_LOCAL_PART = 64;

    private final JdbcClient jdbc;
    private final DomainProofs proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DomainLinks(JdbcClient jdbc, DomainProofs proofs, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a link to an address of the domain that is to be proven.
     *
     * @param localPart what stands before the {@code @}: the domain is not the person's choice
     * @return the whole address
     * @throws DomainLinkRefused when it is no address, or several were sent today
     */
    public String ask(SignedIn person, String localPart) {
        UUID partner = partnerOf(person);
        DomainProof proof = proofs.find(partner)
                .filter(found -> !found.proven())
                .orElseThrow(() -> new DomainLinkRefused(Why.UNUSABLE));
        String local = localPart.strip();
        if (local.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(local).matches()) {
            throw new DomainLinkRefused(Why.NO_ADDRESS);
        }
        String address = Account.mailOf(local + "@" + proof.domain());
        if (tooMany(partner, proof.domain(), address)) {
            throw new DomainLinkRefused(Why.TOO_MANY);
        }
        UUID id = UUID.randomUUID();
        SignInToken token = SignInToken.random();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into domainproof.link
                          (id, partner_id, asked_by, domain, mail, token_hash, asked_at, expires_at)
                        values (:id, :partner, :person, :domain, :mail, :hash, :now, :expiresAt)
                        """)
                .param("id", id)
                .param("partner", partner)
                .param("person", person.accountId())
                .param("domain", proof.domain())
                .param("mail", address)
                .param("hash", token.hash())
                .param("now", sql(now))
                .param("expiresAt", sql(now.plus(VALIDITY)))
                .update();
        events.publishEvent(new DomainLinkRequested(
                id,
                new Contact("", address, Language.ofReader().code()),
                "/profile/domain/mail/" + token.text(),
                now.plus(VALIDITY)));
        events.publishEvent(new DomainLinkSent(Occurrence.of(clock, partner, proof.applicationId(), person.actor())
                .change(null, address)));
        return address;
    }

    /**
     * Looks at a link without using it up.
     *
     * @return the domain it proves
     * @throws DomainLinkRefused when it is not this person's, was used, is too old, or of another domain than today's
     */
    @Transactional(readOnly = true)
    public String look(SignedIn person, String token) {
        return jdbc.sql("""
                        select l.domain
                        from domainproof.link l
                        join domainproof.proof p on p.partner_id = l.partner_id and p.domain = l.domain
                        where l.token_hash = :hash and l.asked_by = :person and l.partner_id = :partner
                          and l.used_at is null and l.expires_at > :now
                        """)
                .param("hash", new SignInToken(token).hash())
                .param("person", person.accountId())
                .param("partner", partnerOf(person))
                .param("now", sql(clock.instant()))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new DomainLinkRefused(Why.UNUSABLE));
    }

    /**
     * Proves the domain, once.
     *
     * @throws DomainLinkRefused as {@link #look}
     */
    public void confirm(SignedIn person, String token) {
        String domain = look(person, token);
        int first = jdbc.sql("update domainproof.link set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", sql(clock.instant()))
                .param("hash", new SignInToken(token).hash())
                .update();
        if (first == 0) {
            throw new DomainLinkRefused(Why.UNUSABLE);
        }
        proofs.proven(partnerOf(person), domain, Method.MAIL, person.actor());
    }

    /** Counted for all who ask about a domain, one after the other, so that together they send no more either. */
    private boolean tooMany(UUID partner, String domain, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:domain, 0))")
                .param("domain", domain)
                .query()
                .singleRow();
        return jdbc.sql("""
                        select count(*) >= :most or count(*) filter (where mail = :mail) >= :mostToOne
                        from domainproof.link
                        where (domain = :domain or partner_id = :partner) and asked_at > :since
                        """)
                .param("most", MOST_A_DAY)
                .param("mostToOne", MOST_A_DAY_TO_ONE_ADDRESS)
                .param("mail", address)
                .param("domain", domain)
                .param("partner", partner)
                .param("since", sql(clock.instant().minus(Duration.ofDays(1))))
                .query(Boolean.class)
                .single();
    }

    private static UUID partnerOf(SignedIn person) {
        return Objects.requireNonNull(person.partnerId(), "Expected somebody who acts for an organisation.");
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
