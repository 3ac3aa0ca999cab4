package org.guildhall.duediligence.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.rescreening.HitReview;
import org.guildhall.duediligence.rescreening.HitReview.ReviewedHit;
import org.guildhall.duediligence.rescreening.HitReviews;
import org.guildhall.duediligence.rescreening.ReviewChanged;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer says whether the parties that rescreening found are the listed ones. */
@Component
public class ReviewNewHitsTask implements TaskHandler<ReviewNewHitsTask.Form, RescreeningProcess.ReviewedNewHits> {

    private static final String CLEARED = "cleared";
    private static final String CONFIRMED = "confirmed";

    private final HitReviews reviews;
    private final Organisations organisations;

    public ReviewNewHitsTask(HitReviews reviews, Organisations organisations) {
        this.reviews = reviews;
        this.organisations = organisations;
    }

    /** @param judgement what was chosen and of how many hits, as in {@code cleared/2} */
    public record Form(@Nullable String judgement, @Nullable String reason) {}

    /** What the form shows. */
    public record View(List<Found> hits, List<Judgement> judgements) {}

    /**
     * @param change whether it is new or another than before
     * @param score in percent
     */
    public record Found(
            String party,
            String position,
            String listedName,
            String program,
            String change,
            String score,
            String explanation) {}

    /** A possible answer. */
    public record Judgement(String label, String value) {}

    @Override
    public String elementId() {
        return RescreeningProcess.Tasks.REVIEW_NEW_HITS;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        Map<UUID, Party> parties = organisations.parties(task.partnerId()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
        List<ReviewedHit> hits =
                reviews.open(task.applicationId()).map(HitReview::hits).orElse(List.of());
        String all = hits.size() == 1
                ? "It is a false alarm: nobody of this partner is meant"
                : "All %d are false alarms: nobody of this partner is meant".formatted(hits.size());
        return new View(
                hits.stream().map(hit -> found(hit, parties.get(hit.partyId()))).toList(),
                List.of(
                        new Judgement(all, CLEARED + "/" + hits.size()),
                        new Judgement(
                                "A party of this partner is meant: suspend the partner",
                                CONFIRMED + "/" + hits.size())));
    }

    @Override
    public RescreeningProcess.ReviewedNewHits submit(UserTask task, Form form, Submitter submitter) {
        String[] chosen = (form.judgement() == null ? "" : form.judgement()).split("/", 2);
        boolean cleared = chosen[0].equals(CLEARED);
        if (chosen.length != 2 || !chosen[1].matches("\\d{1,6}") || !(cleared || chosen[0].equals(CONFIRMED))) {
            throw InvalidSubmission.of(
                    "judgement", "Please choose whether the listed one is somebody else or the same.");
        }
        String reason = Reason.required("reason", form.reason());
        try {
            reviews.decide(
                    task.applicationId(),
                    cleared,
                    Integer.parseInt(chosen[1]),
                    reason,
                    submitter.person().accountId(),
                    submitter.person().actor());
        } catch (ReviewChanged changed) {
            throw InvalidSubmission.of("", changed.getMessage() + " Nothing of yours was saved.");
        }
        return new RescreeningProcess.ReviewedNewHits(cleared);
    }

    private static Found found(ReviewedHit hit, @Nullable Party party) {
        return new Found(
                party == null ? "" : party.name(),
                party == null ? "" : party.position().label(),
                hit.listedName(),
                hit.programme(),
                hit.change().equals("NEW") ? "not there before" : "the entry or the likeness changed",
                percent(hit.score()),
                hit.explanation());
    }

    private static String percent(BigDecimal score) {
        return score.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
