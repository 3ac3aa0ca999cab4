package org.guildhall.inbox.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Etags;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Assignments;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.InboxView;
import org.guildhall.inbox.OpenedTask;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskSearch;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "What waits for the person behind the token, by the same rules as in the portal.")
class TasksResource {

    private static final int LONGEST_USER_AGENT = 400;

    private final Inbox inbox;
    private final TaskSearch search;
    private final Assignments assignments;
    private final TaskViews views;
    private final Etags etags;
    private final Words words;

    TasksResource(Inbox inbox, TaskSearch search, Assignments assignments, TaskViews views, Etags etags, Words words) {
        this.inbox = inbox;
        this.search = search;
        this.assignments = assignments;
        this.views = views;
        this.etags = etags;
        this.words = words;
    }

    @Schema(name = "OpenedTask")
    record Opened(
            TaskView task,

            @Schema(type = "object", description = "Its form's definition in Camunda Forms' schema") @JsonRawValue
            String form,

            @Schema(type = "object", description = "What the form shows")
            JsonNode data,

            @Schema(description = "Why it cannot be worked on; null when it can", example = "null") @Nullable String hindrance) {}

    @Schema(name = "Completion")
    record Completion(
            @Schema(
                    type = "object",
                    description = "The fields of the form, by their keys",
                    example = "{\"decision\": \"approve\", \"reason\": \"A good fit for the region.\"}")
            @NotNull JsonNode form) {}

    @GetMapping
    @RequiresScope(Scope.TASKS_READ)
    @Operation(
            summary = "List tasks",
            description = "Newest first: those that are open, one's own, unclaimed, done, or that one was involved in.")
    Slice<TaskView> list(
            @RequestParam(defaultValue = "OPEN") InboxView view,
            @Parameter(description = "Of this application only") @RequestParam(required = false) @Nullable UUID applicationId,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit,
            @AuthenticationPrincipal SignedIn person) {
        return search.part(person, view, applicationId, Cursor.read(after), limit)
                .map(TaskView::of);
    }

    @GetMapping("/{key}")
    @RequiresScope(Scope.TASKS_READ)
    @Operation(summary = "Read a task and its form")
    ResponseEntity<Opened> read(@PathVariable long key, @AuthenticationPrincipal SignedIn person) {
        OpenedTask opened = inbox.open(key, person);
        TaskView task = TaskView.of(opened.task());
        String hindrance = opened.hindrance() == null ? null : words.text(opened.hindrance());
        return etags.answer(new Opened(task, opened.schema(), opened.shown(), hindrance), task);
    }

    @PostMapping("/{key}/claim")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(summary = "Claim a task", description = "Claiming twice changes nothing.")
    ResponseEntity<TaskView> claim(
            @PathVariable long key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        views.seen(ifMatch, key, person);
        assignments.claim(key, person);
        return views.shown(key, person);
    }

    @PostMapping("/{key}/release")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(summary = "Release a task", description = "Back to everybody in the role.")
    ResponseEntity<TaskView> release(
            @PathVariable long key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        views.seen(ifMatch, key, person);
        assignments.release(key, person);
        return views.shown(key, person);
    }

    @PostMapping("/{key}/completion")
    @RequiresScope(Scope.TASKS_WRITE)
    @Operation(
            summary = "Complete a task",
            description =
                    "Checked against the same form as in the portal. What is signed or examined needs a person there.")
    ResponseEntity<TaskView> complete(
            @PathVariable long key,
            @Valid @RequestBody Completion completion,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String userAgent,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person) {
        views.seen(ifMatch, key, person);
        String agent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
        inbox.submitFromSystem(key, completion.form(), new Submitter(person, request.getRemoteAddr(), agent));
        return views.shown(key, person);
    }
}
