package org.guildhall.duediligence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.screening.Screening;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.screening.Screenings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Screening", description = "Who was looked up on which list, who was found, and what officers made of it.")
class ScreeningsResource {

    private final Screenings screenings;
    private final MatchReviews reviews;

    ScreeningsResource(Screenings screenings, MatchReviews reviews) {
        this.screenings = screenings;
        this.reviews = reviews;
    }

    @Schema(name = "ScreeningMatch")
    record MatchView(
            UUID partyId,
            @Schema(example = "SDN-1234") String entryId,
            @Schema(example = "Zorvan Quellbrück") String listedName,
            @Schema(example = "Fictional sanctions list") String listName,
            @Schema(example = "Embargo") String programme,

            @Schema(description = "0 to 1", example = "0.97") @Nullable BigDecimal score,

            @Schema(description = "Why they are thought alike")
            List<String> reasons,

            @Schema(
                    description = "Whether a pair that officers had cleared earlier made a review superfluous",
                    example = "false")
            boolean clearedEarlier) {

        static MatchView of(ScreeningMatch match) {
            return new MatchView(
                    match.partyId(),
                    match.entryId(),
                    match.listedName(),
                    match.listName(),
                    match.programme(),
                    match.score(),
                    match.reasons(),
                    match.clearedPairId() != null);
        }
    }

    @Schema(name = "MatchDecision")
    record DecisionView(
            UUID partyId,
            @Schema(example = "SDN-1234") String entryId,
            Disposition disposition,
            @Schema(example = "Born 30 years later.") String reason,
            @Nullable LocalDate clearUntil,

            @Schema(description = "Whether it answers an escalation", example = "false")
            boolean asSecond,

            @Schema(example = "Cleo Okafor") String officer,
            Instant at) {

        static DecisionView of(MatchDecision decision) {
            return new DecisionView(
                    decision.partyId(),
                    decision.entryId(),
                    decision.disposition(),
                    decision.reason(),
                    decision.clearUntil(),
                    decision.asSecond(),
                    decision.officer().name(),
                    decision.at());
        }
    }

    @Schema(name = "MatchReview")
    record ReviewView(
            Occasion occasion,
            MatchReview.Phase phase,
            List<MatchView> matches,

            @Schema(description = "In the order of deciding; the last on a match is in force")
            List<DecisionView> decisions) {

        static ReviewView of(MatchReview review) {
            return new ReviewView(
                    review.found().occasion(),
                    review.phase(),
                    review.found().matches().stream().map(MatchView::of).toList(),
                    review.decisions().stream().map(DecisionView::of).toList());
        }
    }

    @Schema(name = "Screenings")
    record ScreeningsView(
            @Schema(description = "Every look-up, oldest first")
            List<Screening> screenings,

            List<ReviewView> reviews) {}

    @GetMapping("/api/v1/applications/{id}/screenings")
    @RequiresScope(Scope.SCREENING_READ)
    @Operation(
            summary = "Read what screening found",
            description = "And what was decided. There is something as soon as due diligence began.")
    ScreeningsView read(@PathVariable UUID id) {
        List<ReviewView> found = Arrays.stream(Occasion.values())
                .flatMap(occasion -> reviews.find(occasion, id).stream())
                .map(ReviewView::of)
                .toList();
        if (found.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        return new ScreeningsView(screenings.ofApplication(id), found);
    }
}
