package org.guildhall.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's tables. */
@Repository
class OrganisationStore {

    private static final String COLUMNS = """
            select id, legal_name, registration_number, country, website, partner_type, status, years_in_business, employees
            from partners.organisation
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewOrganisation organisation, Instant at) {
        jdbc.sql("""
                        insert into partners.organisation
                          (id, legal_name, name_key, registration_number, registration_key, country, website, partner_type,
                           status, years_in_business, employees, contact_name, contact_mail, registered_at)
                        values
                          (:id, :legalName, :nameKey, :registrationNumber, :registrationKey, :country, :website, :partnerType,
                           :status, :yearsInBusiness, :employees, :contactName, :contactMail, :at)
                        """)
                .param("id", id)
                .param("legalName", organisation.legalName())
                .param(
                        "nameKey",
                        NameKey.ofOrganisation(organisation.legalName()).text())
                .param("registrationNumber", organisation.registrationNumber())
                .param("registrationKey", registrationKey(organisation.registrationNumber()))
                .param("country", organisation.country())
                .param("website", organisation.website())
                .param("partnerType", organisation.partnerType().code())
                .param("status", PartnerStatus.APPLICANT.name())
                .param("yearsInBusiness", organisation.yearsInBusiness())
                .param("employees", organisation.employees())
                .param("contactName", organisation.contact().name())
                .param("contactMail", organisation.contact().mail())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertParty(UUID partnerId, int number, Party party) {
        jdbc.sql("""
                        insert into partners.party
                          (id, partner_id, number, kind, name, birth_date, birth_place, nationality, country, registration_number,
                           position, share_percent, owned_party_id, title)
                        values
                          (:id, :partnerId, :number, :kind, :name, :birthDate, :birthPlace, :nationality, :country, :registrationNumber,
                           :position, :sharePercent, :ownedId, :title)
                        """)
                .param("id", party.id())
                .param("partnerId", partnerId)
                .param("number", number)
                .param("kind", party.kind().name())
                .param("name", party.name())
                .param("birthDate", party.birthDate())
                .param("birthPlace", party.birthPlace())
                .param("nationality", party.nationality())
                .param("country", party.country())
                .param("registrationNumber", party.registrationNumber())
                .param("position", party.position().name())
                .param("sharePercent", party.sharePercent())
                .param("ownedId", party.ownedId())
                .param("title", party.title())
                .update();
    }

    Optional<Organisation> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(OrganisationStore::organisation)
                .optional();
    }

    /** A part of the register in the order of ids. Null lets every status pass. */
    List<Organisation> page(@Nullable PartnerStatus status, @Nullable UUID after, int rows) {
        return jdbc.sql(COLUMNS + """
                         where (cast(:status as text) is null or status = :status)
                           and (cast(:after as uuid) is null or id > :after)
                         order by id
                         limit :rows
                        """)
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("rows", rows)
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganisationStore::organisation)
                .list();
    }

    Organisation lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(OrganisationStore::organisation)
                .optional()
                .orElseThrow(() -> new UnknownPartner(id));
    }

    void update(Organisation organisation) {
        jdbc.sql("""
                        update partners.organisation
                        set legal_name = :legalName,
                            name_key = :nameKey,
                            registration_number = :registrationNumber,
                            registration_key = :registrationKey,
                            country = :country,
                            website = :website,
                            years_in_business = :yearsInBusiness,
                            employees = :employees
                        where id = :id
                        """)
                .param("id", organisation.id())
                .param("legalName", organisation.legalName())
                .param(
                        "nameKey",
                        NameKey.ofOrganisation(organisation.legalName()).text())
                .param("registrationNumber", organisation.registrationNumber())
                .param("registrationKey", registrationKey(organisation.registrationNumber()))
                .param("country", organisation.country())
                .param("website", organisation.website())
                .param("yearsInBusiness", organisation.yearsInBusiness())
                .param("employees", organisation.employees())
                .update();
        jdbc.sql("""
                        update partners.party
                        set name = :name, registration_number = :registrationNumber, country = :country
                        where partner_id = :id and position = 'COMPANY'
                        """)
                .param("id", organisation.id())
                .param("name", organisation.legalName())
                .param("registrationNumber", organisation.registrationNumber())
                .param("country", organisation.country())
                .update();
    }

    /** Those who left stay in the table: what was found about them does. */
    void update(UUID partnerId, People people, Instant at) {
        people.left().forEach(id -> jdbc.sql("update partners.party set left_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
        int next = jdbc.sql("select max(number) + 1 from partners.party where partner_id = :partner")
                .param("partner", partnerId)
                .query(Integer.class)
                .single();
        for (Party party : people.joining()) {
            insertParty(partnerId, next++, party);
        }
        people.staying().forEach(party -> jdbc.sql("update partners.party set owned_party_id = :owned where id = :id")
                .param("id", party.id())
                .param("owned", party.ownedId())
                .update());
    }

    void updateStatus(UUID id, PartnerStatus status) {
        jdbc.sql("update partners.organisation set status = :status where id = :id")
                .param("id", id)
                .param("status", status.name())
                .update();
    }

    Optional<Contact> contact(UUID id) {
        return jdbc.sql("select contact_name, contact_mail from partners.organisation where id = :id")
                .param("id", id)
                .query((row, n) -> new Contact(row.getString("contact_name"), row.getString("contact_mail")))
                .optional();
    }

    List<Party> parties(UUID partnerId) {
        return jdbc.sql("""
                        select id, kind, name, birth_date, birth_place, nationality, country, registration_number, position,
                               share_percent, owned_party_id, title
                        from partners.party
                        where partner_id = :partnerId and left_at is null
                        order by number
                        """)
                .param("partnerId", partnerId)
                .query(OrganisationStore::party)
                .list();
    }

    Map<UUID, List<Party>> partiesOf(Collection<UUID> partnerIds) {
        Map<UUID, List<Party>> parties = new HashMap<>();
        jdbc.sql("""
                        select *
                        from partners.party
                        where partner_id = any(:partnerIds) and left_at is null
                        order by partner_id, number
                        """).param("partnerIds", partnerIds.toArray(UUID[]::new)).query(row -> {
            parties.computeIfAbsent(row.getObject("partner_id", UUID.class), of -> new ArrayList<>())
                    .add(party(row, 0));
        });
        return parties;
    }

    Set<String> knownContacts(Collection<String> mails) {
        return Set.copyOf(jdbc.sql("""
                        select distinct lower(contact_mail) from partners.organisation
                        where lower(contact_mail) = any(:mails)
                          and status not in ('NOT_ADMITTED', 'WITHDRAWN', 'TERMINATED')
                        """)
                .param("mails", mails.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    Set<NameKey> knownNames(Collection<NameKey> names) {
        return jdbc
                .sql("""
                        select distinct name_key from partners.organisation
                        where name_key = any(:names) and name_key <> ''
                          and status not in ('NOT_ADMITTED', 'WITHDRAWN', 'TERMINATED')
                        """)
                .param("names", names.stream().map(NameKey::text).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(NameKey::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Organisation> search(String text, int limit) {
        return jdbc.sql(COLUMNS
                        + " where position(lower(:text) in lower(legal_name)) > 0 order by legal_name, id limit :limit")
                .param("text", text)
                .param("limit", limit)
                .query(OrganisationStore::organisation)
                .list();
    }

    private static @Nullable String registrationKey(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String key = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return key.isEmpty() ? null : key;
    }

    private static Organisation organisation(ResultSet row, int n) throws SQLException {
        String type = row.getString("partner_type");
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("legal_name"),
                row.getString("registration_number"),
                row.getString("country"),
                row.getString("website"),
                PartnerType.ofCode(type)
                        .orElseThrow(() -> new IllegalStateException(
                                "Expected a known partner type in the register, but found '%s'.".formatted(type))),
                PartnerStatus.valueOf(row.getString("status")),
                row.getObject("years_in_business", Integer.class),
                row.getObject("employees", Integer.class));
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                Party.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_place"),
                row.getString("nationality"),
                row.getString("country"),
                row.getString("registration_number"),
                Position.valueOf(row.getString("position")),
                row.getBigDecimal("share_percent"),
                row.getObject("owned_party_id", UUID.class),
                row.getString("title"));
    }
}
