package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskSearchTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final UUID PARTNER = UUID.randomUUID();

    private final TaskSearch search = new TaskSearch(
            ModuleDatabase.dataSource(), new AbsenceStore(ModuleDatabase.jdbc()), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Tasks tasks = TaskTable.open();
    private final Involvements involvements = new Involvements(ModuleDatabase.jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final SignedIn manager = People.manager();

    @BeforeEach
    void empty() {
        TaskTable.clear();
    }

    @Test
    void wordsAreFoundHoweverTheyAreWrittenAndByHowTheyBegin() {
        long wanted = put("Review application", "Société Générale d’Été", null);
        put("Review application", "Other GmbH", null);

        for (String text : List.of("societe", "GENERALE", "été", "rev soc", "  gén  d'ete ")) {
            assertThat(keys(Map.of("q", text))).as(text).containsExactly(wanted);
        }
        assertThat(keys(Map.of("q", "enerale"))).isEmpty();
        assertThat(keys(Map.of("q", "societe other"))).isEmpty();
        assertThat(keys(Map.of("q", "x' | 'other"))).isEmpty();
    }

    @Test
    void anApplicationIsFoundByItsReferenceAndByItsId() {
        long wanted = put("Review application", "One", null);
        put("Review application", "Two", null);
        UserTask task = tasks.find(wanted).orElseThrow();

        assertThat(keys(Map.of("q", task.reference()))).containsExactly(wanted);
        assertThat(keys(Map.of("q", task.applicationId().toString()))).containsExactly(wanted);
    }

    @Test
    void anOrganisationIsFoundByItsNewNameAlone() {
        long wanted = put("Review application", "Before GmbH", null);
        tasks.rename(PARTNER, "Äfter AG");

        assertThat(keys(Map.of("q", "after"))).containsExactly(wanted);
        assertThat(keys(Map.of("q", "before"))).isEmpty();
        assertThat(tasks.find(wanted)).map(UserTask::organisation).contains("Äfter AG");
    }

    @Test
    void viewsShowWhatTheySay() {
        SignedIn colleague = People.manager();
        long nobodys = put("A", "One", NOW);
        long mine = put("B", "One", NOW);
        long theirs = put("C", "One", NOW);
        long done = put("D", "One", NOW);
        long canceled = put("E", "One", NOW);
        tasks.assign(mine, manager.accountId(), null);
        tasks.assign(theirs, colleague.accountId(), null);
        tasks.submitted(done, colleague.accountId(), "{}", NOW);
        tasks.canceled(canceled, NOW);
        involvements.keep(theirs, manager.accountId());
        involvements.keep(canceled, manager.accountId());

        assertThat(keys(Map.of())).containsExactly(nobodys, mine, theirs);
        assertThat(keys(Map.of("view", "mine"))).containsExactly(mine);
        assertThat(keys(Map.of("view", "unclaimed"))).containsExactly(nobodys);
        assertThat(keys(Map.of("view", "done"))).containsExactly(done);
        assertThat(keys(Map.of("view", "involved"))).containsExactlyInAnyOrder(theirs, canceled);
    }

    @Test
    void whoStandsInSeesTheTasksOfWhoIsAwayAmongTheirOwnForAsLongAsTheAbsenceLasts() {
        SignedIn away = People.manager();
        long offered = put("A", "One", NOW);
        tasks.assign(offered, away.accountId(), null);
        AbsenceStore absences = new AbsenceStore(ModuleDatabase.jdbc());
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        absences.keep(
                new Absence(
                        UUID.randomUUID(),
                        away.accountId(),
                        manager.accountId(),
                        today.minusDays(9),
                        today.minusDays(1)),
                NOW);
        assertThat(keys(Map.of("view", "mine"))).isEmpty();

        absences.keep(
                new Absence(UUID.randomUUID(), away.accountId(), manager.accountId(), today, today.plusDays(1)), NOW);
        assertThat(keys(Map.of("view", "mine"))).containsExactly(offered);
    }

    @Test
    void datesAndPriorityNarrow() {
        long late = put("A", "One", NOW.minusSeconds(1));
        long soon = put("B", "One", NOW.plusSeconds(86_400));
        long far = put("C", "One", NOW.plusSeconds(86_400 * 30L));
        tasks.followUp(soon, NOW.minusSeconds(1));
        tasks.followUp(far, NOW.plusSeconds(1));
        tasks.prioritise(far, 90);

        assertThat(keys(Map.of("when", "overdue"))).containsExactly(late);
        assertThat(keys(Map.of("when", "week"))).containsExactly(late, soon);
        assertThat(keys(Map.of("when", "follow-up"))).containsExactly(soon);
        assertThat(keys(Map.of("when", "put-aside"))).containsExactly(far);
        assertThat(keys(Map.of("urgency", "high"))).containsExactly(far);
        assertThat(keys(Map.of("sort", "priority"))).containsExactly(far, late, soon);
        assertThat(keys(Map.of("sort", "newest"))).containsExactly(far, soon, late);
        assertThat(keys(Map.of("sort", "oldest"))).containsExactly(late, soon, far);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<Long> all = java.util.stream.IntStream.range(0, 60)
                .mapToObj(n -> put("Task " + n, "One", NOW))
                .toList();

        TaskPage first = find(Map.of());
        TaskPage third = find(Map.of("page", "3"));
        List<Long> seen = new java.util.ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            seen.addAll(keys(Map.of("page", String.valueOf(page))));
        }

        assertThat(seen).isEqualTo(all);
        assertThat(first.count()).isEqualTo(60);
        assertThat(first.hasNext()).isTrue();
        assertThat(first.hasPrevious()).isFalse();
        assertThat(third.hasNext()).isFalse();
        assertThat(List.of(third.first(), third.last())).containsExactly(51, 60);
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        long own = TaskTable.put("Sign contract", "One", Role.APPLICANT, PARTNER, NOW);
        TaskTable.put("Sign contract", "Two", Role.APPLICANT, UUID.randomUUID(), NOW);
        put("Review application", "One", NOW);
        SignedIn applicant = People.applicant(PARTNER);

        for (String view : List.of("open", "unclaimed", "done", "mine", "involved")) {
            assertThat(search.find(applicant, InboxQuery.of(Map.of("view", view)))
                            .tasks())
                    .allSatisfy(task -> assertThat(task.key()).isEqualTo(own));
        }
        assertThat(search.find(applicant, InboxQuery.of(Map.of("q", "two"))).tasks())
                .isEmpty();
        assertThat(search.find(applicant, InboxQuery.OPEN).tasks()).hasSize(1);
        assertThat(search.find(People.officer("Olu"), InboxQuery.OPEN).tasks()).isEmpty();
    }

    @Test
    void everySortOfEveryViewIsAnswered() {
        put("A", "One", NOW);
        for (InboxView view : InboxView.values()) {
            for (InboxQuery.Sort sort : InboxQuery.Sort.values()) {
                for (InboxQuery.When when : InboxQuery.When.values()) {
                    search.find(manager, new InboxQuery(view, "a", when, InboxQuery.Urgency.HIGH, sort, 2));
                }
            }
        }
    }

    private TaskPage find(Map<String, String> asked) {
        return search.find(manager, InboxQuery.of(asked));
    }

    private List<Long> keys(Map<String, String> asked) {
        return find(asked).tasks().stream().map(UserTask::key).toList();
    }

    private static long put(String name, String organisation, @org.jspecify.annotations.Nullable Instant due) {
        return TaskTable.put(name, organisation, Role.PARTNER_MANAGER, PARTNER, due);
    }
}
