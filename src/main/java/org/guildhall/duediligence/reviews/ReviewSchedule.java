package org.guildhall.duediligence.reviews;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the reviews whose day has come. */
@Component
class ReviewSchedule {

    private final PeriodicReviews reviews;

    ReviewSchedule(PeriodicReviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(initialDelay = 7_000, fixedDelay = 30_000)
    void run() {
        boolean more = true;
        while (more) {
            more = reviews.openNext();
        }
    }
}
