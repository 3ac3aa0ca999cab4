package org.guildhall.onboarding.web;

import java.time.Instant;
import java.util.List;
import org.guildhall.onboarding.Expectation;
import org.guildhall.onboarding.TimeShare;
import org.jspecify.annotations.Nullable;

/**
 * A journey as its page shows it.
 *
 * @param turn {@code yours}, {@code colleagues}, {@code ours} or {@code nobody}
 * @param ourDueAt when the vendor means to have done what waits for it
 */
record JourneyView(
        String organisation,
        String stateLabel,
        List<StageView> stages,
        String turn,
        String headline,
        @Nullable TaskView nextTask,
        @Nullable Instant ourDueAt,
        ClockView clock,
        List<DocumentView> documents,
        List<EventView> events,
        boolean canWithdraw,
        @Nullable CertificateView certificate) {

    /** @param status {@code done}, {@code current}, {@code waiting} or {@code stopped} */
    record StageView(
            String name,
            String status,
            @Nullable Instant since,
            @Nullable Instant finished,
            @Nullable String note) {}

    /** @param reminders when a mail will remind of it, those still to come */
    record TaskView(long key, String name, @Nullable Instant dueAt, List<Instant> reminders) {}

    /** Who has had the ball for how long, and what to expect while the journey is under way. */
    record ClockView(TimeShare share, @Nullable EstimateView estimate) {}

    /**
     * @param cases which finished journeys it rests on, in words
     * @param likely half of the comparable cases ended by now or then
     * @param latest nine out of ten did
     * @param late whether this one takes longer than those nine
     */
    record EstimateView(String cases, Expectation expectation, Instant likely, Instant latest, boolean late) {}

    record DocumentView(String name, String url, Instant at) {}

    record EventView(Instant at, String text) {}

    record CertificateView(String serial, String verifyUrl, String documentUrl) {}
}
