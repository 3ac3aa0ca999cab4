package org.guildhall.duediligence.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.ratings.RiskAssessment;
import org.guildhall.duediligence.replay.Decisions.Rated;
import org.guildhall.duediligence.replay.Replayed.Verdict;
import org.springframework.stereotype.Service;

/** Rates a risk again: by the version of the decision and on the findings of that day. */
@Service
public class RatingReplay {

    private final DueDiligenceCases cases;
    private final Decisions decisions;

    RatingReplay(DueDiligenceCases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    /** Empty when the case was not rated, or rated before it was kept how. */
    public Optional<Replayed> replay(UUID applicationId) {
        return cases.assessment(applicationId).map(assessment -> replay(applicationId, assessment));
    }

    private Replayed replay(UUID applicationId, RiskAssessment then) {
        RiskAssessment.Policy policy = then.basis().policy();
        Rated given = new Rated(then.rating().code(), then.basis().rule());
        Long key = policy.key();
        Optional<Rated> repeated = key == null
                ? Optional.empty()
                : decisions.rate(key, then.basis().factors());
        Verdict verdict = repeated.isEmpty()
                ? Verdict.CANNOT_BE_REPEATED
                : repeated.get().equals(given) ? Verdict.IDENTICAL : Verdict.DIFFERENT;
        List<String> why =
                switch (verdict) {
                    case IDENTICAL -> List.of();
                    case DIFFERENT -> List.of(inWords(repeated.orElse(given)));
                    case CANNOT_BE_REPEATED ->
                        List.of(
                                key == null
                                        ? "which version of the decision rated it is not known"
                                        : "the engine has that version of the decision no more");
                };
        List<String> today = decisions
                .rateToday(policy.decisionId(), then.basis().factors())
                .filter(now -> !now.equals(given))
                .map(now -> List.of(inWords(now)))
                .orElse(List.of());
        return new Replayed(
                applicationId,
                policy.version() == null
                        ? policy.decisionId()
                        : "%s, version %d".formatted(policy.decisionId(), policy.version()),
                then.assessedAt(),
                inWords(given),
                verdict,
                why,
                today);
    }

    private static String inWords(Rated rated) {
        return "Rated %s by the rule “%s”".formatted(rated.rating(), rated.rule());
    }
}
