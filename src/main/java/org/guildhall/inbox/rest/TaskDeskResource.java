package org.guildhall.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Assignments;
import org.guildhall.inbox.Comment;
import org.guildhall.inbox.Comments;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.Planning;
import org.guildhall.inbox.Priority;
import org.guildhall.inbox.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a task besides doing it, by the same rules as in the portal. */
@RestController
@RequestMapping("/api/v1/tasks/{key}")
@Tag(name = "Tasks")
class TaskDeskResource {

    private static final int LONGEST_REASON = 1_000;
    private static final Instant LATEST =
            Planning.LATEST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Inbox inbox;
    private final Assignments assignments;
    private final Planning planning;
    private final Comments comments;
    private final TaskViews views;

    TaskDeskResource(Inbox inbox, Assignments assignments, Planning planning, Comments comments, TaskViews views) {
        this.inbox = inbox;
        this.assignments = assignments;
        this.planning = planning;
        this.comments = comments;
        this.views = views;
    }

    @Schema(name = "TaskCandidate")
    record Candidate(UUID id, @Schema(example = "Ben Roth") String name) {}

    @Schema(name = "Reassignment")
    record Reassignment(
            @Schema(description = "One of the task's candidates") @NotNull UUID colleague,

            @Schema(example = "Ben knows the region.") @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    @Schema(name = "TaskPriority")
    record NewPriority(
            @NotNull Priority priority,

            @Schema(example = "Their trade fair is next week.") @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    @Schema(name = "FollowUp")
    record FollowUp(
            @Schema(description = "When to look at it again; null takes the date away") @Nullable Instant at) {}

    @Schema(name = "NewNote")
    record NewNote(
            @Schema(example = "Called them: the statement follows on Monday.") @NotBlank @Size(max = Comments.LONGEST) String text,

            @Schema(description = "Whether partner managers may read what a compliance officer writes")
            boolean forAllStaff) {}

    @Schema(name = "Note")
    record Note(
            @Schema(example = "Mara Lindqvist") String author,

            @Schema(description = "Task on whose page it was written", example = "Review application")
            String task,

            String text,
            boolean forComplianceOnly,
            Instant at) {

        static Note of(Comment comment) {
            return new Note(
                    comment.authorName(),
                    comment.taskName(),
                    comment.text(),
                    comment.forComplianceOnly(),
                    comment.at());
        }
    }

    @PostMapping("/take-over")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(summary = "Take a task over", description = "As stand-in for its holder, who is away.")
    ResponseEntity<TaskView> takeOver(
            @PathVariable long key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        views.seen(ifMatch, key, person);
        assignments.takeOver(key, person);
        return views.shown(key, person);
    }

    @GetMapping("/candidates")
    @RequiresScope(Scope.TASKS_READ)
    @Operation(
            summary = "List to whom a task can be handed",
            description = "By name; whom four eyes keep out is not among them.")
    List<Candidate> candidates(@PathVariable long key, @AuthenticationPrincipal SignedIn person) {
        return assignments.candidates(inbox.open(key, person).task(), person).stream()
                .map(account -> new Candidate(account.id(), account.name()))
                .toList();
    }

    @PostMapping("/reassignment")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(summary = "Hand a task to a colleague", description = "They are told by mail.")
    ResponseEntity<TaskView> reassign(
            @PathVariable long key,
            @Valid @RequestBody Reassignment wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        UserTask task = views.seen(ifMatch, key, person);
        assignments.reassign(
                key,
                person,
                task.assignee(),
                wanted.colleague(),
                wanted.reason().strip());
        return views.shown(key, person);
    }

    @PutMapping("/priority")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(summary = "Make a task more or less urgent")
    ResponseEntity<TaskView> prioritise(
            @PathVariable long key,
            @Valid @RequestBody NewPriority wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        views.seen(ifMatch, key, person);
        planning.prioritise(key, person, wanted.priority(), wanted.reason().strip());
        return views.shown(key, person);
    }

    @PutMapping("/follow-up")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(summary = "Set when to look at a task again")
    ResponseEntity<TaskView> followUp(
            @PathVariable long key,
            @Valid @RequestBody FollowUp wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        if (wanted.at() != null && wanted.at().isAfter(LATEST)) {
            throw new ProblemException(Problem.invalid("", Map.of("at", "Expected a moment before " + LATEST + ".")));
        }
        views.seen(ifMatch, key, person);
        planning.followUp(key, person, wanted.at());
        return views.shown(key, person);
    }

    @GetMapping("/notes")
    @RequiresScope(Scope.TASKS_READ)
    @Operation(
            summary = "List the notes on a task's case",
            description = "Oldest first; those that the person behind the token may read, none for applicants.")
    List<Note> notes(@PathVariable long key, @AuthenticationPrincipal SignedIn person) {
        UUID application = inbox.open(key, person).task().applicationId();
        return comments.of(application, person).stream().map(Note::of).toList();
    }

    @PostMapping("/notes")
    @RequiresScope(Scope.TASKS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a note", description = "For staff: applicants never see it.")
    void note(@PathVariable long key, @Valid @RequestBody NewNote note, @AuthenticationPrincipal SignedIn person) {
        comments.write(key, person, note.text().strip(), note.forAllStaff());
    }
}
