package org.guildhall.duediligence.rescreening;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.rescreening.RescreeningRun.Cursor;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whoever is watched: the parties of active and suspended partners and of running cases. While a case runs, a party's first
 * screening is its own matter, and uses the lists in force; who joins a partner after that is looked up here first.
 */
@Repository
class WatchedParties {

    private static final Set<PartnerStatus> WATCHED =
            Set.of(PartnerStatus.ONBOARDING, PartnerStatus.ACTIVE, PartnerStatus.SUSPENDED);

    private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Organisations organisations;

    WatchedParties(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** A party and the case in which it was screened first. */
    record Watched(UUID caseId, UUID applicationId, UUID partnerId, Party party) {}

    /** @param next where to go on; null at the end */
    record Page(List<Watched> parties, @Nullable Cursor next) {}

    private record CaseOf(Cursor cursor, UUID applicationId, UUID partnerId, boolean passed) {}

    /**
     * The parties of the next cases, in the order in which these were opened.
     *
     * @param after null for the beginning
     * @param partnerId only of this partner; null for all
     */
    Page after(@Nullable Cursor after, @Nullable UUID partnerId, int cases) {
        Cursor from = after == null ? BEGINNING : after;
        List<CaseOf> found = jdbc.sql("""
                        select id, opened_at, application_id, partner_id, state
                        from duediligence.due_diligence_case
                        where state in ('OPEN', 'PASSED')
                          and (opened_at, id) > (:openedAt, :caseId)
                          and (cast(:partner as uuid) is null or partner_id = :partner)
                        order by opened_at, id
                        limit :cases
                        """)
                .param("openedAt", from.openedAt().atOffset(ZoneOffset.UTC))
                .param("caseId", from.caseId())
                .param("partner", partnerId)
                .param("cases", cases)
                .query((row, n) -> new CaseOf(
                        new Cursor(
                                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                                row.getObject("id", UUID.class)),
                        row.getObject("application_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("state").equals("PASSED")))
                .list();
        return new Page(watched(found), found.isEmpty() ? null : found.getLast().cursor());
    }

    /**
     * Parties whose first screening read lists that are no longer in force, as may happen while these change. Waits for
     * first screenings that are under way, so that none is overlooked.
     */
    List<Watched> screenedWithOtherLists(Instant since, String watchlist) {
        List<CaseOf> open = jdbc.sql("""
                        select id, opened_at, application_id, partner_id
                        from duediligence.due_diligence_case
                        where state = 'OPEN'
                        order by id
                        for update
                        """)
                .query((row, n) -> new CaseOf(
                        new Cursor(
                                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                                row.getObject("id", UUID.class)),
                        row.getObject("application_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        false))
                .list();
        Set<UUID> late = new HashSet<>(jdbc.sql("""
                        select party_id from duediligence.screening
                        where screened_at >= :since and list_version <> :watchlist
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("watchlist", watchlist)
                .query(UUID.class)
                .list());
        return late.isEmpty()
                ? List.of()
                : watched(open).stream()
                        .filter(watched -> late.contains(watched.party().id()))
                        .toList();
    }

    private List<Watched> watched(List<CaseOf> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Set<UUID> partnerIds = cases.stream().map(CaseOf::partnerId).collect(Collectors.toSet());
        Map<UUID, Organisation> partners = organisations.findAll(partnerIds);
        Map<UUID, List<Party>> parties = organisations.partiesOf(partnerIds);
        Set<UUID> screened = new HashSet<>(jdbc.sql(
                        "select party_id from duediligence.screening where case_id = any(:cases)")
                .param("cases", cases.stream().map(of -> of.cursor().caseId()).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        List<Watched> watched = new ArrayList<>();
        for (CaseOf of : cases) {
            Organisation partner = partners.get(of.partnerId());
            if (partner != null && WATCHED.contains(partner.status())) {
                parties.getOrDefault(of.partnerId(), List.of()).stream()
                        .filter(party -> of.passed() || screened.contains(party.id()))
                        .forEach(party -> watched.add(
                                new Watched(of.cursor().caseId(), of.applicationId(), of.partnerId(), party)));
            }
        }
        return watched;
    }
}
