package org.guildhall.onboarding.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Etags;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Tasks;
import org.guildhall.inbox.UserTask;
import org.guildhall.onboarding.ComparableJourneys;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.onboarding.Stage;
import org.guildhall.onboarding.TimeShare;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Journeys", description = "Where each application stands on its way to a certificate.")
class JourneysResource {

    private final Journeys journeys;
    private final ComparableJourneys comparable;
    private final Tasks tasks;
    private final Etags etags;

    JourneysResource(Journeys journeys, ComparableJourneys comparable, Tasks tasks, Etags etags) {
        this.journeys = journeys;
        this.comparable = comparable;
        this.tasks = tasks;
        this.etags = etags;
    }

    enum Turn {
        APPLICANT,
        VENDOR,
        NOBODY
    }

    @Schema(name = "JourneySummary")
    record Summary(
            UUID applicationId,
            UUID partnerId,
            PartnerType partnerType,
            Journey.State state,
            Stage stage,
            Instant startedAt,

            @Schema(example = "null") @Nullable Instant finishedAt) {

        static Summary of(Journey journey) {
            return new Summary(
                    journey.applicationId(),
                    journey.partnerId(),
                    journey.partnerType(),
                    journey.state(),
                    journey.stage(),
                    journey.startedAt(),
                    journey.finishedAt());
        }
    }

    @Schema(name = "Expectation", description = "From comparable journeys of the past year that led to a certificate")
    record ExpectationView(
            @Schema(example = "42") long cases,

            @Schema(description = "Of the whole journey; half took no longer", example = "1814400")
            long medianSeconds,

            @Schema(description = "Of the whole journey; nine out of ten took no longer", example = "3628800")
            long ninetiethSeconds) {}

    @Schema(name = "Journey")
    record JourneyView(
            Summary journey,
            List<Journey.Progress> stages,
            Turn turn,

            @Schema(description = "When what is waited for is due, if it has a date") @Nullable Instant dueAt,

            @Schema(description = "How long the applicant has had the ball", example = "86400")
            long applicantSeconds,

            @Schema(description = "How long the vendor has had it", example = "43200")
            long vendorSeconds,

            @Nullable ExpectationView expectation) {}

    @Schema(name = "Withdrawal")
    record Withdrawal(
            @Schema(example = "We decided to wait for next year.") @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping("/journeys")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            summary = "List journeys",
            description = "Newest first; an applicant's token sees its own organisation's.")
    Slice<Summary> list(
            @RequestParam(required = false) Journey.@Nullable State state,
            @RequestParam(required = false) @Nullable Stage stage,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit,
            @AuthenticationPrincipal SignedIn person) {
        return journeys.page(state, stage, person.partnerId(), Cursor.read(after), limit)
                .map(Summary::of);
    }

    @GetMapping("/applications/{id}/journey")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            summary = "Read a journey",
            description = "There is one as soon as the application's contact confirmed it.")
    ResponseEntity<JourneyView> read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        Journey journey = readable(id, person);
        return etags.answer(view(journey), Summary.of(journey));
    }

    @PostMapping("/applications/{id}/withdrawal")
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Withdraw an application",
            description = "For tokens of the applicant alone. The process stops as soon as it hears of it.")
    Summary withdraw(
            @PathVariable UUID id,
            @Valid @RequestBody Withdrawal withdrawal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        Journey journey = readable(id, person);
        if (person.role() != Role.APPLICANT) {
            throw new ProblemException(
                    Problem.forbidden(
                            "Expected a token of the applicant, because only they can withdraw, but this one is the vendor's. Ask the applicant."));
        }
        if (!person.actsAs()) {
            throw new ProblemException(
                    Problem.forbidden(
                            "Expected a token of an administrator of the organisation, because only they can withdraw, but whoever made this one has another role. Ask an administrator."));
        }
        etags.expect(ifMatch, Summary.of(journey));
        journeys.withdraw(id, withdrawal.reason().strip(), person.actor());
        return Summary.of(readable(id, person));
    }

    private Journey readable(UUID application, SignedIn person) {
        return journeys.find(application)
                .filter(journey -> person.mayReadPartner(journey.partnerId()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private JourneyView view(Journey journey) {
        List<UserTask> open = tasks.openOf(journey.applicationId());
        boolean applicants = open.stream().anyMatch(task -> task.role() == Role.APPLICANT);
        Turn turn = journey.state() != Journey.State.RUNNING ? Turn.NOBODY : applicants ? Turn.APPLICANT : Turn.VENDOR;
        TimeShare share = journeys.share(journey);
        return new JourneyView(
                Summary.of(journey),
                journeys.progress(journey.applicationId()),
                turn,
                open.stream()
                        .filter(task -> (task.role() == Role.APPLICANT) == applicants)
                        .flatMap(task -> Optional.ofNullable(task.dueAt()).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                share.applicant().toSeconds(),
                share.vendor().toSeconds(),
                comparable
                        .expectation(journey)
                        .map(it -> new ExpectationView(
                                it.cases(),
                                it.whole().median().toSeconds(),
                                it.whole().ninetieth().toSeconds()))
                        .orElse(null));
    }
}
