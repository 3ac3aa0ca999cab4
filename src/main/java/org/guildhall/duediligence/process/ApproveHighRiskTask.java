package org.guildhall.duediligence.process;

import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.ratings.RiskRating;
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

/** A compliance officer decides whether a high risk is taken: not one who decided on the matches. */
@Component
public class ApproveHighRiskTask implements TaskHandler<ApproveHighRiskTask.Form, DueDiligenceProcess.DecidedHighRisk> {

    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    private final DueDiligenceCases cases;
    private final MatchReviews reviews;
    private final Organisations organisations;
    private final Words words;

    public ApproveHighRiskTask(
            DueDiligenceCases cases, MatchReviews reviews, Organisations organisations, Words words) {
        this.cases = cases;
        this.reviews = reviews;
        this.organisations = organisations;
        this.words = words;
    }

    /** @param decision {@code approve} or {@code reject} */
    public record Form(@Nullable String decision, @Nullable String reason) {}

    /** What the form shows. */
    public record View(Rating rating) {}

    /**
     * @param country name for people
     * @param partnerType label for people
     * @param matchesCleared whether there were matches that an officer cleared
     */
    public record Rating(String riskRating, String country, String partnerType, boolean matchesCleared) {}

    @Override
    public String elementId() {
        return DueDiligenceProcess.Tasks.APPROVE_HIGH_RISK;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return reviews.find(Occasion.DUE_DILIGENCE, task.applicationId())
                .map(MatchReview::deciders)
                .orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        DueDiligenceCase current = cases.find(task.applicationId()).orElseThrow();
        Organisation organisation = organisations.find(task.partnerId());
        RiskRating rating = current.riskRating() == null ? RiskRating.HIGH : current.riskRating();
        return new View(new Rating(
                words.of(rating),
                Country.name(organisation.country(), words.locale()),
                words.of(organisation.partnerType()),
                matchesCleared(current)));
    }

    @Override
    public DueDiligenceProcess.DecidedHighRisk submit(UserTask task, Form form, Submitter submitter) {
        if (!APPROVE.equals(form.decision()) && !REJECT.equals(form.decision())) {
            throw InvalidSubmission.of("decision", Wording.of("duediligence.task.risk-choose"));
        }
        boolean approved = APPROVE.equals(form.decision());
        String reason = Reason.required("reason", form.reason());
        try {
            cases.decideHighRisk(
                    task.applicationId(),
                    approved,
                    reason,
                    submitter.person().accountId(),
                    submitter.person().actor());
        } catch (FourEyesRequired samePerson) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.matches-decided-by-you"));
        } catch (IllegalCaseState decidedMeanwhile) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.risk-decided"));
        }
        return new DueDiligenceProcess.DecidedHighRisk(approved);
    }

    private static boolean matchesCleared(DueDiligenceCase current) {
        return Boolean.TRUE.equals(current.matchesCleared());
    }
}
