package org.guildhall.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.identity.Account;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Absence;
import org.guildhall.inbox.Absences;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/absences")
@Tag(
        name = "Absences",
        description = "When the person behind the token is away, and for whom they stand in; for staff.")
class AbsencesResource {

    private final Absences absences;

    AbsencesResource(Absences absences) {
        this.absences = absences;
    }

    @Schema(name = "NewAbsence")
    record Wanted(
            @Schema(description = "One of the candidates") @NotNull UUID standIn,

            @Schema(description = "From today on") @NotNull LocalDate firstDay,

            @Schema(description = "The last day away, at most a year later") @NotNull LocalDate lastDay) {}

    @Schema(name = "Absence")
    record AbsenceView(
            UUID id,
            @Schema(description = "Account of who is away") UUID person,

            @Schema(description = "Account of who stands in")
            UUID standIn,

            LocalDate firstDay,
            LocalDate lastDay) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(), absence.person(), absence.standIn(), absence.firstDay(), absence.lastDay());
        }
    }

    @Schema(name = "StandInCandidate")
    record Candidate(UUID id, @Schema(example = "Ben Roth") String name) {

        static Candidate of(Account account) {
            return new Candidate(account.id(), account.name());
        }
    }

    @GetMapping
    @RequiresScope(Scope.TASKS_READ)
    @Operation(
            summary = "List absences",
            description = "Those that are not over: one's own first, then those in which one stands in.")
    List<AbsenceView> list(@AuthenticationPrincipal SignedIn person) {
        return Stream.concat(absences.of(person).stream(), absences.with(person).stream())
                .map(AbsenceView::of)
                .toList();
    }

    @GetMapping("/candidates")
    @RequiresScope(Scope.TASKS_READ)
    @Operation(summary = "List who may stand in", description = "Colleagues of the same role, by name.")
    List<Candidate> candidates(@AuthenticationPrincipal SignedIn person) {
        return absences.candidates(person).stream().map(Candidate::of).toList();
    }

    @PostMapping
    @RequiresScope(Scope.TASKS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Plan an absence",
            description = "The stand-in sees the tasks of who is away among their own, and hears of it by mail.")
    AbsenceView plan(@Valid @RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn person) {
        return AbsenceView.of(absences.plan(person, wanted.standIn(), wanted.firstDay(), wanted.lastDay()));
    }

    @PostMapping("/{id}/end")
    @RequiresScope(Scope.TASKS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End an absence",
            description = "Now, or before it began. One that is over or another person's stays as it is.")
    void end(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        absences.end(id, person);
    }
}
