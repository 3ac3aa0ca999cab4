package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Changes;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.People;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands in for whom, and what that lets them do. */
class AbsencesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID PARTNER = UUID.randomUUID();

    private final SignedIn ada = person("Ada");
    private final SignedIn ben = person("Ben");
    private final SignedIn cleo = person("Cleo");
    private final RecordedEvents events = new RecordedEvents();
    private final Accounts accounts = mock(Accounts.class);
    private final AbsenceStore store = new AbsenceStore(ModuleDatabase.jdbc());
    private final Tasks tasks = TaskTable.open();
    private final KeepsOut handler = new KeepsOut();

    @BeforeEach
    void people() {
        TaskTable.clear();
        List<Account> managers = java.util.stream.Stream.of(ada, ben, cleo)
                .map(one -> new Account(one.accountId(), one.mail(), one.name(), one.role(), null))
                .toList();
        when(accounts.ofStaff(Role.PARTNER_MANAGER)).thenReturn(managers);
        when(accounts.find(any())).thenAnswer(asked -> managers.stream()
                .filter(one -> one.id().equals(asked.getArgument(0)))
                .findFirst());
    }

    @Test
    void anAbsenceBeginsAndEndsByItselfOrWhenItsPersonIsBack() {
        absences(NOW).plan(ada, ben.accountId(), TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(representedBy(ben, TODAY)).isEmpty();
        assertThat(representedBy(ben, TODAY.plusDays(1))).containsExactly(ada.accountId());
        assertThat(representedBy(ben, TODAY.plusDays(2))).containsExactly(ada.accountId());
        assertThat(representedBy(ben, TODAY.plusDays(3))).isEmpty();

        UUID absence = absences(NOW).of(ada).getFirst().id();
        absences(NOW).end(absence, ben);
        assertThat(representedBy(ben, TODAY.plusDays(1))).isNotEmpty();
        absences(NOW).end(absence, ada);
        assertThat(representedBy(ben, TODAY.plusDays(1))).isEmpty();
        assertThat(events.of(AbsencePlanned.class)).hasSize(1);
        assertThat(events.of(AbsenceEnded.class)).hasSize(1);
    }

    @Test
    void onlySomebodyOfTheRoleWhoIsThereCanStandIn() {
        SignedIn officer = People.officer("Olu");
        refused("colleague", () -> absences(NOW).plan(ada, officer.accountId(), TODAY, TODAY));
        refused("colleague", () -> absences(NOW).plan(ada, ada.accountId(), TODAY, TODAY));
        refused("colleague", () -> absences(NOW).plan(People.applicant(PARTNER), ben.accountId(), TODAY, TODAY));
        refused("days", () -> absences(NOW).plan(ada, ben.accountId(), TODAY.minusDays(1), TODAY));
        refused("days", () -> absences(NOW).plan(ada, ben.accountId(), TODAY.plusDays(1), TODAY));
        refused("too-long", () -> absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY.plusYears(2)));

        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY.plusDays(5));
        refused("twice", () -> absences(NOW).plan(ada, cleo.accountId(), TODAY.plusDays(5), TODAY.plusDays(9)));
        refused("colleague-away", () -> absences(NOW).plan(ben, ada.accountId(), TODAY.plusDays(5), TODAY.plusDays(9)));
    }

    @Test
    void whoStandsInForAStandInHasBothAndNobodyTheirOwn() {
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY.plusDays(5));
        absences(NOW).plan(ben, cleo.accountId(), TODAY, TODAY.plusDays(5));

        assertThat(representedBy(cleo, TODAY)).containsExactlyInAnyOrder(ada.accountId(), ben.accountId());
        assertThat(representedBy(ada, TODAY)).isEmpty();
    }

    @Test
    void aStandInTakesATaskOverVisiblyAndGivesItBackToWhoIsAway() {
        long key = held(ada);
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY);
        unavailable(TaskUnavailable.Reason.CONFLICT, () -> desk(NOW).claim(key, ben));
        unavailable(TaskUnavailable.Reason.CONFLICT, () -> desk(NOW).takeOver(key, cleo));
        desk(NOW).takeOver(key, ben);

        assertThat(tasks.find(key)).hasValueSatisfying(task -> {
            assertThat(task.assignee()).isEqualTo(ben.accountId());
            assertThat(task.onBehalfOf()).isEqualTo(ada.accountId());
        });
        assertThat(events.of(TaskTakenOver.class)).singleElement().satisfies(event -> {
            assertThat(event.occurrence().before()).isEqualTo("Review: Ada");
            assertThat(event.occurrence().after()).isEqualTo("Review: Ben (for Ada)");
        });

        desk(NOW).release(key, ben);
        assertThat(tasks.find(key)).map(UserTask::assignee).contains(ada.accountId());
        assertThat(tasks.find(key).map(UserTask::onBehalfOf)).isEmpty();
    }

    @Test
    void theStandInHearsThatTheyAreNamedAndOfWhatIsHandedToWhoIsAway() {
        long key = held(cleo);
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY);
        assertThat(events.of(StandInNamed.class)).singleElement().satisfies(named -> {
            assertThat(named.addressee().mail()).isEqualTo(ben.mail());
            assertThat(named.words()).isEqualTo("Ada: 2026-03-10 – 2026-03-10");
            assertThat(named.until()).isEqualTo("2026-03-11T00:00:00Z");
        });

        desk(NOW).reassign(key, cleo, cleo.accountId(), ada.accountId(), "She knows them.");
        assertThat(events.of(TaskReassigned.class))
                .extracting(TaskReassigned::addressee)
                .containsExactly(ada.accountId());
        assertThat(events.of(TaskAwaitsStandIn.class))
                .extracting(TaskAwaitsStandIn::addressee)
                .containsExactly(ben.accountId());
    }

    @Test
    void aTaskThatTheStandInMayNotDoIsNotAnnouncedToThemNorAnyOneAfterwards() {
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY);
        handler.out = Set.of(ben.accountId());
        desk(NOW).reassign(held(cleo), cleo, cleo.accountId(), ada.accountId(), "She knows them.");
        handler.out = Set.of();
        desk(NOW.plusSeconds(86_400)).reassign(held(cleo), cleo, cleo.accountId(), ada.accountId(), "She is back.");

        assertThat(events.of(TaskReassigned.class)).hasSize(2);
        assertThat(events.of(TaskAwaitsStandIn.class)).isEmpty();
    }

    @Test
    void whoStandsInForAnAbsentStandInHears() {
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY);
        absences(NOW).plan(ben, cleo.accountId(), TODAY, TODAY);

        assertThat(store.standingInFor(ada.accountId(), TODAY)).containsExactly(cleo.accountId());
    }

    @Test
    void afterTheAbsenceNothingIsOffered() {
        long key = held(ada);
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY);

        unavailable(TaskUnavailable.Reason.CONFLICT, () -> desk(NOW.plusSeconds(86_400))
                .takeOver(key, ben));
        assertThat(tasks.find(key)).map(UserTask::assignee).contains(ada.accountId());
    }

    @Test
    void fourEyesKeepOutTheStandInAndWhomTheyStandInFor() {
        absences(NOW).plan(ada, ben.accountId(), TODAY, TODAY);
        long first = held(ada);
        handler.out = Set.of(ben.accountId());
        unavailable(TaskUnavailable.Reason.EXCLUDED, () -> desk(NOW).takeOver(first, ben));
        handler.out = Set.of(ada.accountId());
        unavailable(TaskUnavailable.Reason.CONFLICT, () -> desk(NOW).takeOver(first, ben));
        handler.out = Set.of();
        desk(NOW).takeOver(first, ben);

        // Ada is found to have taken part while Ben already has it in her name.
        handler.out = Set.of(ada.accountId());
        unavailable(TaskUnavailable.Reason.EXCLUDED, () -> desk(NOW).release(first, ben));

        // What Ben decided in Ada's name counts as hers when a second person has to decide.
        long second = TaskTable.put("Confirm", "One", Role.PARTNER_MANAGER, PARTNER, null);
        handler.out = Set.of(ben.accountId());
        unavailable(TaskUnavailable.Reason.EXCLUDED, () -> desk(NOW).claim(second, ada));
        desk(NOW).claim(second, cleo);
    }

    private long held(SignedIn holder) {
        long key = TaskTable.put("Review", "One", Role.PARTNER_MANAGER, PARTNER, null);
        tasks.assign(key, holder.accountId(), null);
        return key;
    }

    private Set<UUID> representedBy(SignedIn person, LocalDate day) {
        return store.representedBy(person.accountId(), day);
    }

    private Absences absences(Instant at) {
        return new Absences(store, accounts, events, new Changes(), Clock.fixed(at, ZoneOffset.UTC));
    }

    private Assignments desk(Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        return new Assignments(
                tasks,
                TaskTable.access(tasks, accounts, List.of(handler), clock),
                new Involvements(ModuleDatabase.jdbc(), clock),
                store,
                accounts,
                mock(Comments.class),
                events,
                new Changes(),
                clock);
    }

    private static void refused(String why, Runnable action) {
        assertThatExceptionOfType(AbsenceRefused.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.wording().key()).isEqualTo("inbox.absence.refused-" + why));
    }

    private static void unavailable(TaskUnavailable.Reason reason, Runnable action) {
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static SignedIn person(String name) {
        return new SignedIn(UUID.randomUUID(), name, name + "@vendor.example", Role.PARTNER_MANAGER, null);
    }

    /** A task from which four eyes keep whoever the test says. */
    private static final class KeepsOut implements TaskHandler<Object, Object> {

        private Set<UUID> out = Set.of();

        @Override
        public String elementId() {
            return "Task_Any";
        }

        @Override
        public Class<Object> formType() {
            return Object.class;
        }

        @Override
        public Object show(UserTask task) {
            return Objects.requireNonNull(task);
        }

        @Override
        public Object submit(UserTask task, Object form, Submitter submitter) {
            return Optional.of(form);
        }

        @Override
        public Set<UUID> excluded(UserTask task) {
            return out;
        }
    }
}
