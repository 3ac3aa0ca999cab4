package org.guildhall.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Audience;
import org.guildhall.live.Changes;
import org.guildhall.partners.Contact;
import org.guildhall.partners.ProgrammeChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people of the vendor's staff are away, and who stands in. Days are those of UTC, as everywhere in the inbox; an
 * absence ends by itself with its last day.
 */
@Service
@Transactional
public class Absences {

    private static final int LONGEST_DAYS = 366;

    private final AbsenceStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Absences(AbsenceStore store, Accounts accounts, ApplicationEventPublisher events, Changes changes, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Plans an absence. Nobody can stand in who is away then, so stand-ins never lead in a circle.
     *
     * @param standIn account of a colleague of the same role
     * @return what was planned
     * @throws AbsenceRefused when the days or the colleague do not do
     */
    public Absence plan(SignedIn person, UUID standIn, LocalDate firstDay, LocalDate lastDay) {
        if (firstDay.isBefore(today()) || lastDay.isBefore(firstDay)) {
            throw new AbsenceRefused("days");
        }
        if (lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS))) {
            throw new AbsenceRefused("too-long");
        }
        Account colleague = candidates(person).stream()
                .filter(one -> one.id().equals(standIn))
                .findFirst()
                .orElseThrow(() -> new AbsenceRefused("colleague"));
        Absence absence = new Absence(UUID.randomUUID(), person.accountId(), standIn, firstDay, lastDay);
        Predicate<Absence> atThatTime = other ->
                !other.lastDay().isBefore(firstDay) && !other.firstDay().isAfter(lastDay);
        store.lock();
        if (store.of(standIn, today()).stream().anyMatch(atThatTime)) {
            throw new AbsenceRefused("colleague-away", colleague.name());
        }
        if (store.of(person.accountId(), today()).stream().anyMatch(atThatTime)) {
            throw new AbsenceRefused("twice");
        }
        store.keep(absence, clock.instant());
        events.publishEvent(new AbsencePlanned(change(person).from(null, absence.words(colleague.name()))));
        events.publishEvent(new StandInNamed(
                absence.id(),
                new Contact(colleague.name(), colleague.mail()),
                "%s: %s – %s".formatted(person.name(), firstDay, lastDay),
                lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        changes.tell(Audience.of(person.role(), null));
        return absence;
    }

    /** Ends an absence now, or takes it back before it began; one that is over or somebody else's stays as it is. */
    public void end(UUID id, SignedIn person) {
        of(person).stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(absence -> {
            store.end(id, clock.instant());
            String colleague =
                    accounts.find(absence.standIn()).map(Account::name).orElse("a former colleague");
            events.publishEvent(new AbsenceEnded(change(person).from(absence.words(colleague), null)));
            changes.tell(Audience.of(person.role(), null));
        });
    }

    /** Absences of a person that are not over, the next one first. */
    @Transactional(readOnly = true)
    public List<Absence> of(SignedIn person) {
        return store.of(person.accountId(), today());
    }

    /** Absences that are not over and in which a person stands in, the next one first. */
    @Transactional(readOnly = true)
    public List<Absence> with(SignedIn standIn) {
        return store.with(standIn.accountId(), today());
    }

    /** Who may stand in for a person, by name. */
    @Transactional(readOnly = true)
    public List<Account> candidates(SignedIn person) {
        return person.role() == Role.APPLICANT
                ? List.of()
                : accounts.ofStaff(person.role()).stream()
                        .filter(one -> !one.id().equals(person.accountId()))
                        .toList();
    }

    /** For whom a person stands in today. */
    Set<UUID> representedBy(SignedIn standIn) {
        return store.representedBy(standIn.accountId(), today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ProgrammeChange change(SignedIn person) {
        return ProgrammeChange.of(clock, person.actor(), "Absence of " + person.name());
    }
}
