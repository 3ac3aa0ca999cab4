package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.canaries.CanaryDay;
import org.guildhall.duediligence.canaries.CanaryDays;
import org.guildhall.duediligence.canaries.Mutation;
import org.guildhall.duediligence.replay.RatingReplay;
import org.guildhall.duediligence.replay.Replayed;
import org.guildhall.duediligence.replay.ScreeningReplay;
import org.guildhall.duediligence.rescreening.BlindWindow;
import org.guildhall.duediligence.rescreening.BlindWindows;
import org.guildhall.duediligence.rescreening.RescreeningRun;
import org.guildhall.duediligence.rescreening.RescreeningRuns;
import org.guildhall.duediligence.reviews.PeriodicReview;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.duediligence.watchlist.ListsInForce;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What compliance officers have to know of the lists, of rescreening and of what screening finds; and past answers again. */
@Controller
class ScreeningController {

    private static final int RUNS = 10;
    private static final int WINDOWS = 20;
    private static final int DAYS = 30;
    private static final int REVIEWS = 10;

    private final ListsInForce lists;
    private final RescreeningRuns runs;
    private final BlindWindows windows;
    private final CanaryDays canaries;
    private final PeriodicReviews reviews;
    private final DueDiligenceCases cases;
    private final Organisations organisations;
    private final ScreeningReplay screenings;
    private final RatingReplay ratings;
    private final Clock clock;
    private final Words words;

    ScreeningController(
            ListsInForce lists,
            RescreeningRuns runs,
            BlindWindows windows,
            CanaryDays canaries,
            PeriodicReviews reviews,
            DueDiligenceCases cases,
            Organisations organisations,
            ScreeningReplay screenings,
            RatingReplay ratings,
            Clock clock,
            Words words) {
        this.lists = lists;
        this.runs = runs;
        this.windows = windows;
        this.canaries = canaries;
        this.reviews = reviews;
        this.cases = cases;
        this.organisations = organisations;
        this.screenings = screenings;
        this.ratings = ratings;
        this.clock = clock;
        this.words = words;
    }

    /** A row about a run; the state as shape and words. */
    record RunRow(RescreeningRun run, String about, String shape, String state) {}

    /** A version and how long it took, in words. */
    record WindowRow(BlindWindow window, String length, boolean open) {}

    /** A day of canaries in words. */
    record CanaryRow(CanaryDay day, String recall, String falsePositives, List<String> missed) {}

    record ReviewRow(PeriodicReview review, String partner) {}

    /** What was made again, and of whom. */
    record AgainRow(String of, Replayed replayed) {}

    @GetMapping("/screening/lists")
    String show(Model model) {
        try {
            model.addAttribute("lists", lists.all());
        } catch (ScreeningListUnavailable unavailable) {
            model.addAttribute("lists", List.of());
            model.addAttribute(
                    "unavailable",
                    Objects.requireNonNullElseGet(
                            unavailable.getMessage(), () -> words.text("duediligence.screening.unreadable")));
        }
        model.addAttribute("runs", runs.newest(RUNS).stream().map(this::row).toList());
        List<BlindWindow> newest = windows.newest(WINDOWS);
        model.addAttribute(
                "windows",
                newest.stream()
                        .map(window -> new WindowRow(
                                window, length(window.length(clock.instant())), window.closedAt() == null))
                        .toList());
        model.addAttribute(
                "windowBars",
                Bars.of(newest.reversed().stream()
                        .map(window -> window.length(clock.instant()).toMinutes() / 60.0)
                        .toList()));
        List<CanaryDay> days = canaries.newest(DAYS);
        model.addAttribute("canaries", days.stream().map(this::canary).toList());
        model.addAttribute(
                "canaryBars",
                Bars.upTo(1, days.reversed().stream().map(CanaryDay::recall).toList()));
        model.addAttribute(
                "reviews",
                reviews.ahead(REVIEWS).stream()
                        .map(review -> new ReviewRow(
                                review, organisations.find(review.partnerId()).legalName()))
                        .toList());
        return "duediligence/screening";
    }

    @GetMapping("/cases/{applicationId}/due-diligence/again")
    String again(@PathVariable UUID applicationId, Model model) {
        DueDiligenceCase current = cases.get(applicationId);
        List<Party> parties = organisations.parties(current.partnerId());
        model.addAttribute("applicationId", applicationId);
        model.addAttribute(
                "organisation", organisations.find(current.partnerId()).legalName());
        model.addAttribute(
                "screenings",
                screenings.replay(current).stream()
                        .map(replayed -> new AgainRow(name(parties, replayed.subjectId()), replayed))
                        .toList());
        model.addAttribute(
                "rating",
                ratings.replay(applicationId)
                        .map(replayed -> new AgainRow(words.text("duediligence.rating.title"), replayed))
                        .orElse(null));
        return "duediligence/again";
    }

    private String name(List<Party> parties, UUID partyId) {
        return parties.stream()
                .filter(party -> party.id().equals(partyId))
                .map(party -> party.name() + ", " + words.of(party.position()))
                .findFirst()
                .orElseGet(() -> words.text("duediligence.again.former-party"));
    }

    private RunRow row(RescreeningRun run) {
        String about = run.partnerId() == null
                ? words.text("duediligence.screening.everybody")
                : organisations.find(run.partnerId()).legalName();
        if (run.finishedAt() == null) {
            return run.problem() == null
                    ? new RunRow(run, about, "active", words.text("duediligence.screening.run-active"))
                    : new RunRow(run, about, "late", words.text("duediligence.screening.run-stuck", run.problem()));
        }
        return run.closedAt() == null
                ? new RunRow(run, about, "waiting", words.text("duediligence.screening.run-waiting"))
                : new RunRow(run, about, "done", words.text("duediligence.screening.run-done"));
    }

    private CanaryRow canary(CanaryDay day) {
        return new CanaryRow(
                day,
                Percent.of(BigDecimal.valueOf(day.recall() * 100), words),
                Percent.of(BigDecimal.valueOf(day.falsePositives() * 100), words),
                List.of(Mutation.values()).stream()
                        .filter(mutation -> day.results().containsKey(mutation))
                        .map(mutation -> found(
                                mutation, Objects.requireNonNull(day.results().get(mutation))))
                        .toList());
    }

    private String found(Mutation mutation, CanaryDay.Result result) {
        return words.text("duediligence.screening.found-of", mutation, result.found(), result.tried());
    }

    private String length(Duration length) {
        if (length.toMinutes() < 1) {
            return words.text("duediligence.screening.length-seconds", length.toSeconds());
        }
        if (length.toHours() < 1) {
            return words.text("duediligence.screening.length-minutes", length.toMinutes(), length.toSecondsPart());
        }
        return length.toDays() < 1
                ? words.text("duediligence.screening.length-hours", length.toHours(), length.toMinutesPart())
                : words.text("duediligence.screening.length-days", length.toDays(), length.toHoursPart());
    }
}
