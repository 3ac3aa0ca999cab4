package org.guildhall.onboarding.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey as its page shows it.
 *
 * @param turn {@code yours}, {@code ours} or {@code nobody}
 */
record JourneyView(
        String organisation,
        String stateLabel,
        List<StageView> stages,
        String turn,
        String headline,
        @Nullable TaskView nextTask,
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

    record TaskView(long key, String name, @Nullable Instant dueAt) {}

    record DocumentView(String name, String url, Instant at) {}

    record EventView(Instant at, String text) {}

    record CertificateView(String serial, String verifyUrl, String documentUrl) {}
}
