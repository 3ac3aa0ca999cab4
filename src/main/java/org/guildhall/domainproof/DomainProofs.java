package org.guildhall.domainproof;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.domainproof.DomainProof.Method;
import org.guildhall.partners.Actor;
import org.guildhall.partners.CompanyDomain;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.WebsiteCorrected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Proofs that domains belong to those whose websites are there. Advice for reviewers: nothing waits for them. */
@Service
public class DomainProofs {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TxtRecords dns;
    private final Organisations organisations;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DomainProofs(
            JdbcClient jdbc,
            TxtRecords dns,
            Organisations organisations,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.dns = dns;
        this.organisations = organisations;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a proof for who has a website. A confirmed mail address of the same domain proves it at once; one of a free
     * provider proves nothing. Again: changes nothing, unless the website is another one by now.
     *
     * @param confirmedMail an address that its owner has confirmed
     */
    @Transactional
    public void begin(UUID partnerId, UUID applicationId, @Nullable String website, String confirmedMail, Actor actor) {
        Optional<String> domain = CompanyDomain.of(website);
        if (domain.isEmpty()) {
            jdbc.sql("delete from domainproof.proof where partner_id = :partner")
                    .param("partner", partnerId)
                    .update();
            return;
        }
        int begun = jdbc.sql("""
                        insert into domainproof.proof (partner_id, application_id, domain, token, begun_at)
                        values (:partner, :application, :domain, :token, :now)
                        on conflict (partner_id) do update
                        set domain = excluded.domain, token = excluded.token, begun_at = excluded.begun_at,
                            method = null, checked_at = null, proven_at = null
                        where proof.domain <> excluded.domain
                        """)
                .param("partner", partnerId)
                .param("application", applicationId)
                .param("domain", domain.get())
                .param("token", token())
                .param("now", sql(clock.instant()))
                .update();
        if (begun == 1 && domain.equals(CompanyDomain.of(confirmedMail))) {
            proven(partnerId, domain.get(), Method.MAIL, actor);
        }
    }

    @EventListener
    @Transactional
    public void on(WebsiteCorrected corrected) {
        Occurrence occurrence = corrected.occurrence();
        begin(
                occurrence.partnerId(),
                occurrence.applicationId(),
                occurrence.after(),
                organisations.contact(occurrence.partnerId()).mail(),
                occurrence.actor());
    }

    @Transactional(readOnly = true)
    public Optional<DomainProof> find(UUID partnerId) {
        return jdbc.sql("select * from domainproof.proof where partner_id = :partner")
                .param("partner", partnerId)
                .query(DomainProofs::proof)
                .optional();
    }

    /**
     * Looks whether DNS has the record by now; no transaction is open while DNS is asked, and it is asked at most every
     * few seconds.
     *
     * @return the proof as it is now; empty when there is nothing to prove
     * @throws TxtRecords.DnsSilent when DNS gives no answer
     */
    public Optional<DomainProof> check(UUID partnerId, Actor actor) {
        Optional<DomainProof> proof = find(partnerId);
        if (proof.isEmpty() || proof.get().proven() || !mayAsk(partnerId)) {
            return proof;
        }
        if (dns.of(proof.get().domain()).contains(proof.get().record())) {
            transactions.executeWithoutResult(
                    open -> proven(partnerId, proof.get().domain(), Method.DNS, actor));
        }
        return find(partnerId);
    }

    private boolean mayAsk(UUID partnerId) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update domainproof.proof set checked_at = :now
                        where partner_id = :partner and (checked_at is null or checked_at <= :before)
                        """)
                        .param("partner", partnerId)
                        .param("now", sql(now))
                        .param("before", sql(now.minus(BETWEEN_CHECKS)))
                        .update()
                == 1;
    }

    void proven(UUID partnerId, String domain, Method method, Actor actor) {
        int first = jdbc.sql("""
                        update domainproof.proof set method = :method, proven_at = :now
                        where partner_id = :partner and domain = :domain and method is null
                        """)
                .param("partner", partnerId)
                .param("domain", domain)
                .param("method", method.name())
                .param("now", sql(clock.instant()))
                .update();
        if (first == 1) {
            DomainProof proof = find(partnerId).orElseThrow();
            events.publishEvent(new DomainProven(Occurrence.of(clock, partnerId, proof.applicationId(), actor)
                    .change(null, proof.domain() + " (" + method + ")")));
        }
    }

    private static String token() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static DomainProof proof(ResultSet row, int number) throws SQLException {
        String method = row.getString("method");
        return new DomainProof(
                row.getObject("partner_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("domain"),
                row.getString("token"),
                method == null ? null : Method.valueOf(method),
                instant(row, "checked_at"),
                instant(row, "proven_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
