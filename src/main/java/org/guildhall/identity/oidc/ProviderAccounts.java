package org.guildhall.identity.oidc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.AccountClosed;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.Role;
import org.guildhall.identity.Sessions;
import org.guildhall.identity.oidc.ProviderEvents.StaffAccountClosed;
import org.guildhall.identity.oidc.ProviderEvents.StaffAccountOpened;
import org.guildhall.identity.oidc.ProviderEvents.StaffRoleChanged;
import org.guildhall.partners.Actor;
import org.guildhall.partners.ProgrammeChange;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff as their provider wants them: known by issuer and subject, roles as of the last sign-in. */
@Service
@Transactional
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class ProviderAccounts {

    private static final Actor PROVIDER = Actor.system("OpenID provider");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sessions sessions;
    private final OidcProperties oidc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderAccounts(
            JdbcClient jdbc,
            Accounts accounts,
            Sessions sessions,
            OidcProperties oidc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.oidc = oidc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<UUID> find(String issuer, String subject) {
        return jdbc.sql("""
                        select account_id
                        from identity.provider_subject
                        where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** The account of a person who has a role: made at the first sign-in, brought up to date at every other. */
    Account open(ProviderPerson person, Role role) {
        String mail = person.mail();
        if (mail == null) {
            throw ProviderRefusal.NO_MAIL.exception();
        }
        // Two first sign-ins of one person at once: the second waits here and finds the account of the first.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .param("person", person.issuer() + " " + person.subject())
                .query()
                .singleRow();
        Optional<UUID> known = find(person.issuer(), person.subject());
        UUID account = known.orElseGet(() -> first(person, mail, role));
        follow(account, person, mail, role);
        return accounts.find(account)
                .orElseThrow(() -> new IllegalStateException("Expected an open account, but it was closed meanwhile."));
    }

    /** Closes the account of a person who lost every role, if there is one, and ends all its sessions. */
    void close(ProviderPerson person) {
        find(person.issuer(), person.subject()).flatMap(accounts::find).ifPresent(account -> {
            jdbc.sql("update identity.account set active = false where id = :id")
                    .param("id", account.id())
                    .update();
            sessions.endAll(account.id());
            events.publishEvent(new AccountClosed(account.id()));
            events.publishEvent(new StaffAccountClosed(change(account.name()).from(account.role(), null)));
        });
    }

    private UUID first(ProviderPerson person, String mail, Role role) {
        UUID account = adopted(person, mail).orElseGet(() -> inserted(person, mail, role));
        jdbc.sql("""
                        insert into identity.provider_subject (issuer, subject, account_id, linked_at)
                        values (:issuer, :subject, :account, :now)
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return account;
    }

    /** An account of the staff list that nobody came from the provider for yet: only where that was switched on. */
    private Optional<UUID> adopted(ProviderPerson person, String mail) {
        if (!oidc.adoptByVerifiedMail() || !person.mailVerified()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select id
                        from identity.account a
                        where mail = :mail and role <> 'APPLICANT'
                          and not exists (select from identity.provider_subject s where s.account_id = a.id)
                        for update
                        """).param("mail", mail).query(UUID.class).optional();
    }

    /** Closed, so that opening it is the same step as for everybody who comes back. */
    private UUID inserted(ProviderPerson person, String mail, Role role) {
        UUID id = UUID.randomUUID();
        int rows = jdbc.sql("""
                        insert into identity.account (id, mail, name, role, active, created_at)
                        values (:id, :mail, :name, :role, false, :now)
                        on conflict (mail) do nothing
                        """)
                .param("id", id)
                .param("mail", mail)
                .param("name", person.name())
                .param("role", role.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw ProviderRefusal.MAIL_IN_USE.exception();
        }
        return id;
    }

    /** A session says what its owner may do: those of an earlier role end. */
    private void follow(UUID account, ProviderPerson person, String mail, Role role) {
        Before before = jdbc.sql("select role, active from identity.account where id = :id for update")
                .param("id", account)
                .query(ProviderAccounts::before)
                .single();
        int rows = jdbc.sql("""
                        update identity.account
                        set mail = :mail, name = :name, role = :role, active = true
                        where id = :id
                          and not exists (select from identity.account other where other.mail = :mail and other.id <> :id)
                        """)
                .param("id", account)
                .param("mail", mail)
                .param("name", person.name())
                .param("role", role.name())
                .update();
        if (rows == 0) {
            throw ProviderRefusal.MAIL_IN_USE.exception();
        }
        if (!before.active()) {
            events.publishEvent(new StaffAccountOpened(change(person.name()).from(null, role)));
        } else if (before.role() != role) {
            sessions.endAll(account);
            events.publishEvent(new StaffRoleChanged(change(person.name()).from(before.role(), role)));
        }
    }

    private ProgrammeChange change(String name) {
        return ProgrammeChange.of(clock, PROVIDER, "Account of " + name);
    }

    private static Before before(ResultSet row, int number) throws SQLException {
        return new Before(Role.valueOf(row.getString("role")), row.getBoolean("active"));
    }

    private record Before(Role role, boolean active) {}
}
