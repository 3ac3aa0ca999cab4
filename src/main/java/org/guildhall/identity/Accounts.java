package org.guildhall.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who may sign in: applicants by their confirmed application, staff by configuration. */
@Service
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return jdbc.sql("select * from identity.account where id = :id and active")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Account> findByMail(String mail) {
        return jdbc.sql("select * from identity.account where mail = :mail and active")
                .param("mail", Account.mailOf(mail))
                .query(Accounts::account)
                .optional();
    }

    /** The language this person chose, if they ever did. */
    @Transactional(readOnly = true)
    public Optional<Language> language(UUID id) {
        return jdbc.sql("select language from identity.account where id = :id and language is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }

    /** Keeps the language of somebody who has chosen none yet. */
    public void startWithLanguage(UUID id, Language language) {
        jdbc.sql("update identity.account set language = :language where id = :id and language is null")
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    public void chooseLanguage(UUID id, Language language) {
        jdbc.sql("update identity.account set language = :language where id = :id")
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    /** The people who act for an organisation, by name. */
    @Transactional(readOnly = true)
    public List<Account> ofPartner(UUID partnerId) {
        return jdbc.sql("""
                        select *
                        from identity.account
                        where partner_id = :partnerId and active
                        order by name, id
                        """)
                .param("partnerId", partnerId)
                .query(Accounts::account)
                .list();
    }

    /** The vendor's people in a role, by name. */
    @Transactional(readOnly = true)
    public List<Account> ofStaff(Role role) {
        return jdbc.sql("""
                        select *
                        from identity.account
                        where role = :role and partner_id is null and active
                        order by name, id
                        """).param("role", role.name()).query(Accounts::account).list();
    }

    /** What people are called, by their ids; who has left is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from identity.account where id = any(:ids) and active")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Accounts::account)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Account::id, Account::name));
    }

    /**
     * The account of the person who acts for an applying organisation, made when there is none yet.
     *
     * @throws MailAlreadyInUse when the address belongs to another organisation's account or to staff
     */
    public Account applicantAccount(UUID partnerId, String mail, String name) {
        insertUnlessThere(mail, name, Role.APPLICANT, partnerId, OrganisationRole.ADMINISTRATOR);
        return findByMail(mail)
                .filter(account -> partnerId.equals(account.partnerId()))
                .orElseThrow(MailAlreadyInUse::new);
    }

    /**
     * The account of somebody who joins an organisation, made or opened again.
     *
     * @throws MailAlreadyInUse when the address belongs to another organisation's account or to staff
     */
    public Account join(UUID partnerId, String mail, String name, OrganisationRole role) {
        insertUnlessThere(mail, name, Role.APPLICANT, partnerId, role);
        jdbc.sql("""
                        update identity.account
                        set active = true, name = :name, organisation_role = :role
                        where mail = :mail and partner_id = :partner and not active
                        """)
                .param("name", name)
                .param("role", role.name())
                .param("mail", Account.mailOf(mail))
                .param("partner", partnerId)
                .update();
        return findByMail(mail)
                .filter(account -> partnerId.equals(account.partnerId()))
                .orElseThrow(MailAlreadyInUse::new);
    }

    /**
     * The people of an organisation, held until the transaction ends: nobody else joins their number, leaves or changes
     * meanwhile.
     */
    public List<Account> lockOfPartner(UUID partnerId) {
        return jdbc.sql("""
                        select *
                        from identity.account
                        where partner_id = :partnerId and active
                        order by id
                        for update
                        """)
                .param("partnerId", partnerId)
                .query(Accounts::account)
                .list();
    }

    public void changeOrganisationRole(UUID id, OrganisationRole role) {
        jdbc.sql("update identity.account set organisation_role = :role where id = :id and partner_id is not null")
                .param("role", role.name())
                .param("id", id)
                .update();
    }

    /** Lets somebody act for their organisation no longer; their past stays attributed to them. */
    public void leave(UUID id) {
        jdbc.sql("update identity.account set active = false where id = :id and partner_id is not null")
                .param("id", id)
                .update();
        events.publishEvent(new AccountClosed(id));
    }

    /** Whether somebody of this address acted for an organisation and does so no longer. */
    @Transactional(readOnly = true)
    public boolean hasLeft(UUID partnerId, String mail) {
        return jdbc.sql("""
                        select exists (
                          select from identity.account where partner_id = :partnerId and mail = :mail and not active)
                        """)
                .param("partnerId", partnerId)
                .param("mail", Account.mailOf(mail))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody could sign in once and can no longer. */
    @Transactional(readOnly = true)
    public boolean hasLeft(UUID id) {
        return jdbc.sql("select exists (select from identity.account where id = :id and not active)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The account of a member of staff, made when there is none yet; name and role follow what is given. */
    Account staffAccount(String mail, String name, Role role) {
        insertUnlessThere(mail, name, role, null, null);
        jdbc.sql("""
                        update identity.account
                        set name = :name, role = :role, active = true
                        where mail = :mail and partner_id is null
                        """)
                .param("mail", Account.mailOf(mail))
                .param("name", name)
                .param("role", role.name())
                .update();
        return findByMail(mail)
                .filter(account -> account.role() == role)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected staff account for role %s, but its mail address is an applicant's. Use another address in guildhall.identity.staff."
                                .formatted(role)));
    }

    /** Whether an account belongs to somebody of the OpenID provider, who signs in there and nowhere else. */
    @Transactional(readOnly = true)
    boolean isOfProvider(UUID id, String issuer) {
        return jdbc.sql("""
                        select exists (
                          select from identity.provider_subject where account_id = :id and issuer = :issuer)
                        """)
                .param("id", id)
                .param("issuer", issuer)
                .query(Boolean.class)
                .single();
    }

    /**
     * Closes the accounts of staff who are no longer listed; their past stays attributed to them.
     *
     * @param issuer the OpenID provider whose people stay; null when there is none
     * @return ids of all closed accounts of staff
     */
    List<UUID> closeStaffExcept(Collection<String> mails, @Nullable String issuer) {
        jdbc.sql("""
                        update identity.account a
                        set active = false
                        where partner_id is null
                          and mail <> all (:mails)
                          and not exists (
                            select from identity.provider_subject s where s.account_id = a.id and s.issuer = :issuer)
                        """)
                .param("mails", mails.stream().map(Account::mailOf).toArray(String[]::new))
                .param("issuer", issuer, Types.VARCHAR)
                .update();
        List<UUID> closed = jdbc.sql("select id from identity.account where partner_id is null and not active")
                .query(UUID.class)
                .list();
        closed.forEach(id -> events.publishEvent(new AccountClosed(id)));
        return closed;
    }

    private void insertUnlessThere(
            String mail,
            String name,
            Role role,
            @Nullable UUID partnerId,
            @Nullable OrganisationRole organisationRole) {
        jdbc.sql("""
                        insert into identity.account (id, mail, name, role, partner_id, organisation_role, created_at)
                        values (:id, :mail, :name, :role, :partnerId, :organisationRole, :now)
                        on conflict (mail) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("mail", Account.mailOf(mail))
                .param("name", name)
                .param("role", role.name())
                .param("partnerId", partnerId)
                .param("organisationRole", organisationRole == null ? null : organisationRole.name(), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        String organisationRole = row.getString("organisation_role");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("partner_id", UUID.class),
                organisationRole == null ? null : OrganisationRole.valueOf(organisationRole));
    }
}
