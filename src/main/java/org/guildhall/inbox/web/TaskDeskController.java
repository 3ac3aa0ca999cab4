package org.guildhall.inbox.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Assignments;
import org.guildhall.inbox.Comments;
import org.guildhall.inbox.Planning;
import org.guildhall.inbox.Priority;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a task besides doing it: take it on, give it back or on, plan it. */
@Controller
@RequestMapping("/tasks/{key}")
class TaskDeskController {

    private static final int LONGEST_REASON = 1_000;

    private final Assignments assignments;
    private final Planning planning;
    private final Comments comments;
    private final Words words;

    TaskDeskController(Assignments assignments, Planning planning, Comments comments, Words words) {
        this.assignments = assignments;
        this.planning = planning;
        this.comments = comments;
        this.words = words;
    }

    @PostMapping("/claim")
    String claim(@AuthenticationPrincipal SignedIn person, @PathVariable long key) {
        assignments.claim(key, person);
        return page(key);
    }

    @PostMapping("/take-over")
    String takeOver(@AuthenticationPrincipal SignedIn person, @PathVariable long key) {
        assignments.takeOver(key, person);
        return page(key);
    }

    @PostMapping("/release")
    String release(@AuthenticationPrincipal SignedIn person, @PathVariable long key) {
        assignments.release(key, person);
        return page(key);
    }

    /** @param seen who had the task on the page that this was sent from */
    @PostMapping("/reassign")
    String reassign(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @RequestParam(required = false) @Nullable UUID seen,
            @RequestParam UUID colleague,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        assignments.reassign(key, person, seen, colleague, reasonFrom(reason));
        redirect.addFlashAttribute("notice", words.text("inbox.task.handed-over"));
        return page(key);
    }

    @PostMapping("/priority")
    String prioritise(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @RequestParam Priority priority,
            @RequestParam String reason) {
        planning.prioritise(key, person, priority, reasonFrom(reason));
        return page(key);
    }

    /** @param day empty to take the date away */
    @PostMapping("/follow-up")
    String followUp(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        if (day != null && day.isAfter(Planning.LATEST_DAY)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("inbox.task.follow-up-too-late", Planning.LATEST_DAY.getYear()));
        }
        planning.followUp(
                key,
                person,
                day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return page(key);
    }

    @PostMapping("/comments")
    String comment(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean forAllStaff) {
        if (text.isBlank() || text.length() > Comments.LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("inbox.task.comment-wanted", Comments.LONGEST));
        }
        comments.write(key, person, text.strip(), forAllStaff);
        return page(key) + "#comments";
    }

    private String reasonFrom(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("inbox.task.reason-wanted", LONGEST_REASON));
        }
        return text.strip();
    }

    private static String page(long key) {
        return "redirect:/tasks/" + key;
    }
}
