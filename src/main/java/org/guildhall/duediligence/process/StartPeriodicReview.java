package org.guildhall.duediligence.process;

import org.guildhall.duediligence.reviews.PeriodicReviewDue;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.EngineMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the engine that a review is due, which starts it; kept and repeated while it is down. */
@Component
public class StartPeriodicReview {

    private final EngineMessages engine;

    public StartPeriodicReview(EngineMessages engine) {
        this.engine = engine;
    }

    @ApplicationModuleListener
    public void on(PeriodicReviewDue due) {
        Occurrence occurrence = due.occurrence();
        engine.publish(
                PeriodicReviewProcess.Messages.REVIEW_DUE,
                due.reviewId().toString(),
                due.reviewId().toString(),
                new PeriodicReviewProcess.Subject(occurrence.applicationId(), occurrence.partnerId()));
    }
}
