package org.guildhall.duediligence.process;

import java.util.List;
import java.util.Locale;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
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

    public ReviewPartnerTask(PeriodicReviews reviews, Organisations organisations) {
        this.reviews = reviews;
        this.organisations = organisations;
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
                        Country.name(partner.country()),
                        partner.partnerType().label(),
                        reviews.ahead(task.partnerId())
                                .map(review -> review.riskRating().code())
                                .orElse("")),
                organisations.parties(task.partnerId()).stream()
                        .map(party -> new Row(party.name(), party.position().label()))
                        .toList(),
                reviews.corrections(task.partnerId()).stream()
                        .flatMap(made -> made.values().stream()
                                .map(value ->
                                        new Change(words(value.field()), value.before(), value.after(), made.by())))
                        .toList());
    }

    /** Forms show what they get: {@code registrationNumber} becomes "Registration number". */
    private static String words(String field) {
        String spaced = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    @Override
    public PeriodicReviewProcess.ReviewedPartner submit(UserTask task, Form form, Submitter submitter) {
        if (!CONFIRM.equals(form.outcome()) && !SUSPEND.equals(form.outcome())) {
            throw InvalidSubmission.of("outcome", "Please choose whether the partner goes on.");
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
            throw InvalidSubmission.of("", "This partner was reviewed meanwhile. Nothing of yours was saved.");
        }
        return new PeriodicReviewProcess.ReviewedPartner(confirmed);
    }
}
