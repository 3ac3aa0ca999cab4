package org.guildhall.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TrackEditingTest {

    private static final Actor MARA = Actor.person(UUID.randomUUID(), "Mara Manager");
    private static final Actor OTTO = Actor.person(UUID.randomUUID(), "Otto Other");
    private static final String KEY = "technology";

    private final MutableClock clock = new MutableClock();
    private final RecordedEvents events = new RecordedEvents();
    private final Tracks tracks = TrackRegister.open(clock);
    private final TrackEditing editing = TrackRegister.editing(events, clock);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(ModuleDatabase.dataSource()));

    /** Other tests count on what came with the first start. */
    @AfterEach
    void onlyTheFirstVersions() {
        TrackRegister.clear();
    }

    @Test
    void aPublishedDraftIsForNewApplicantsAndThoseUnderWayKeepTheirs() {
        UUID underWay = UUID.randomUUID();
        TrackRegister.assign(underWay, PartnerType.TECHNOLOGY);
        Draft draft = saved(named("Technology and more"));

        TrackVersion version = editing.publish(KEY, draft.id(), draft.revision(), "New name.", MARA);

        assertThat(version.number()).isEqualTo(2);
        assertThat(tracks.choose(PartnerType.TECHNOLOGY, "DE", 40).demands().name())
                .isEqualTo("Technology and more");
        assertThat(tracks.ofApplication(underWay).demands().name()).isEqualTo("Technology partner");
        assertThat(events.of(TrackEvents.TrackPublished.class)).singleElement().satisfies(event -> {
            assertThat(event.change().actor()).isEqualTo(MARA);
            assertThat(event.change().after()).isEqualTo("version 2");
            assertThat(event.change().reason()).isEqualTo("New name.");
        });
    }

    @Test
    void publishingTwiceAtTheSameTimeHasOneEffect() {
        Draft draft = saved(named("Twice"));

        var both = List.of(
                CompletableFuture.supplyAsync(() -> published(draft)),
                CompletableFuture.supplyAsync(() -> published(draft)));

        assertThat(both)
                .allSatisfy(version -> assertThat(version.join().number()).isEqualTo(2));
        assertThat(editing.history(KEY)).hasSize(2);
        assertThat(events.of(TrackEvents.TrackPublished.class)).hasSize(1);
    }

    @Test
    void theLaterOfTwoEditorsIsToldAndOverwritesNothing() {
        Draft seen = editing.draft(KEY);
        editing.save(KEY, seen.id(), seen.revision(), named("Mara's"), MARA);

        DraftChanged told = catchThrowableOfType(
                DraftChanged.class, () -> editing.save(KEY, seen.id(), seen.revision(), named("Otto's"), OTTO));

        assertThat(told.by()).isEqualTo("Mara Manager");
        assertThat(editing.draft(KEY).content().name()).isEqualTo("Mara's");
    }

    @Test
    void whoBeganBeforeAPublicationIsToldToo() {
        Draft seen = editing.draft(KEY);
        published(saved(named("Meanwhile")));

        assertThatExceptionOfType(DraftChanged.class)
                .isThrownBy(() -> editing.save(KEY, seen.id(), seen.revision(), named("Old"), OTTO));
    }

    @Test
    void whatIsFlawedIsNotPublished() {
        TrackContent flawed = flawed();
        Draft draft = saved(flawed);

        TrackFlawed told = catchThrowableOfType(
                TrackFlawed.class, () -> editing.publish(KEY, draft.id(), draft.revision(), "Try.", MARA));

        assertThat(told.flaws())
                .extracting(TrackFlawed.Flaw::key)
                .contains(
                        "window-missing",
                        "window-absurd",
                        "threshold-absurd",
                        "metric-unknown",
                        "additions-overlap",
                        "not-offered",
                        "percent");
        assertThat(editing.history(KEY)).hasSize(1);
    }

    @Test
    void aCourseThatWasRemovedIsNoticed() {
        assertThat(editing.gone(editing.draft(KEY).content())).isEmpty();
        assertThat(editing.gone(flawed())).contains("course-that-was");
    }

    @Test
    void aRetiredTrackGivesWayToTheStandardOneUntilItIsOfferedAgain() {
        editing.retire(KEY, "No more.", MARA);
        editing.retire(KEY, "No more.", MARA);

        assertThat(tracks.choose(PartnerType.TECHNOLOGY, "DE", 40).version().key())
                .isEqualTo("standard");
        assertThat(events.of(TrackEvents.TrackRetired.class)).hasSize(1);

        editing.offerAgain(KEY, "Again.", MARA);
        assertThat(tracks.choose(PartnerType.TECHNOLOGY, "DE", 40).version().key())
                .isEqualTo(KEY);
    }

    @Test
    void theStandardTrackStays() {
        assertThatExceptionOfType(TrackFlawed.class).isThrownBy(() -> editing.retire("standard", "No more.", MARA));
    }

    private TrackVersion published(Draft draft) {
        return transaction.execute(status -> editing.publish(KEY, draft.id(), draft.revision(), "For the test.", MARA));
    }

    private Draft saved(TrackContent content) {
        Draft seen = editing.draft(KEY);
        return editing.save(KEY, seen.id(), seen.revision(), content, MARA);
    }

    private TrackContent named(String name) {
        return content(name, editing.draft(KEY).content().criteria(), List.of("partner-essentials"), List.of());
    }

    private TrackContent flawed() {
        var metric = new Criteria.Metric("hours", "Hours", "hours");
        var nothing = rule("hours", 1, null);
        var absurd = rule("hours", 1, new Criteria.Window(0, Criteria.Window.Unit.MONTHS));
        var negative = rule("employees", -1, null);
        var unknown = rule("stars", 1, null);
        var europe = new Addition(Set.of(Region.EUROPE), Set.of(), Set.of(), EvidenceDemands.NONE, List.of(), "");
        var small = new Addition(
                Set.of(), Set.of(CompanySize.SMALL), Set.of(), EvidenceDemands.NONE, List.of(), "<b>Clause</b>");
        return content(
                "=cmd|' /C calc'!A0",
                new Criteria(
                        List.of(metric),
                        List.of(new Criteria.Group(
                                Criteria.Mode.ALL,
                                Criteria.OnMiss.REVIEW,
                                List.of(nothing, absurd, negative, unknown)))),
                List.of("course-that-was"),
                List.of(europe, small));
    }

    private static Criteria.Rule rule(String metric, int threshold, Criteria.@Nullable Window window) {
        return new Criteria.Rule(
                metric, Criteria.Aggregate.SUM, Criteria.Comparison.AT_LEAST, BigDecimal.valueOf(threshold), window);
    }

    private TrackContent content(String name, Criteria criteria, List<String> courses, List<Addition> additions) {
        TrackContent now =
                tracks.choose(PartnerType.TECHNOLOGY, "DE", 40).version().content();
        Terms absurd = new Terms("technology-agreement", new BigDecimal(101), 12, 30, 30);
        boolean flawed = !additions.isEmpty();
        return new TrackContent(
                name,
                now.summary(),
                now.fields(),
                now.questions(),
                now.evidence(),
                criteria,
                flawed ? new RatedTerms(absurd, absurd, absurd) : now.terms(),
                now.clauses(),
                courses,
                now.exam(),
                now.tiers(),
                additions);
    }
}
