package org.guildhall.duediligence.process;

import java.util.List;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer looks at an active partner again. */
@Component
public class ReviewPartnerTask implements TaskHandler<ReviewPartnerTask.Form, PeriodicReviewProcess.ReviewedPartner> {

    private static final String CONFIRM = "confirm";
    private static final String SUSPEND = "suspend";

    private final PeriodicReviews reviews;
    private final Organisations organisations;
    private final Words words;

    public ReviewPartnerTask(PeriodicReviews reviews, Organisations organisations, Words words) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.words = words;
    }

    public record Form(@Nullable String outcome, @Nullable String reason) {}

    /** What the form shows. */
    public record View(Review review, List<Row> parties, List<Change> corrections) {}

    public record Review(String partner, String country, String partnerType, String riskRating) {}

    public record Row(String party, String position) {}

    /** What the partner changed, old and new side by side. */
    public record Change(
            String field, @Nullable String before, @Nullable String after, String by) {}

    @Override
    public String elementId() {
        return PeriodicReviewProcess.Tasks.REVIEW_PARTNER;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        Organisation partner = organisations.find(task.partnerId());
        return new View(
                new Review(
                        partner.legalName(),
                        Country.name(partner.country(), words.locale()),
                        words.of(partner.partnerType()),
                        reviews.ahead(task.partnerId())
                                .map(review -> words.of(review.riskRating()))
                                .orElse("")),
                organisations.parties(task.partnerId()).stream()
                        .map(party -> new Row(party.name(), words.of(party.position())))
                        .toList(),
                reviews.corrections(task.partnerId()).stream()
                        .flatMap(made -> made.values().stream()
                                .map(value -> new Change(
                                        words.text("partners.field." + value.field()),
                                        value.before(),
                                        value.after(),
                                        made.by())))
                        .toList());
    }

    @Override
    public PeriodicReviewProcess.ReviewedPartner submit(UserTask task, Form form, Submitter submitter) {
        if (!CONFIRM.equals(form.outcome()) && !SUSPEND.equals(form.outcome())) {
            throw InvalidSubmission.of("outcome", Wording.of("duediligence.task.partner-choose"));
        }
        boolean confirmed = CONFIRM.equals(form.outcome());
        String reason = Reason.required("reason", form.reason());
        boolean decided = reviews.decide(
                task.partnerId(),
                confirmed,
                reason,
                submitter.person().accountId(),
                submitter.person().actor());
        if (!decided) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.partner-reviewed"));
        }
        return new PeriodicReviewProcess.ReviewedPartner(confirmed);
    }
}
