package org.guildhall.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Draft;
import org.guildhall.inbox.Drafts;
import org.guildhall.inbox.StaleDraft;
import org.guildhall.languages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what is typed into the form of a task. */
@RestController
@RequestMapping("/tasks/{key}/draft")
class DraftController {

    private final Drafts drafts;
    private final Words words;

    DraftController(Drafts drafts, Words words) {
        this.drafts = drafts;
        this.words = words;
    }

    /**
     * @param page made anew each time the form is loaded
     * @param seen version the page has seen, 0 when there was none
     */
    record Typed(UUID page, long seen, ObjectNode typed) {}

    record Saved(long version, Instant at) {}

    @PutMapping
    Saved save(@AuthenticationPrincipal SignedIn person, @PathVariable long key, @RequestBody Typed draft) {
        Draft saved = drafts.save(key, person, draft.page(), draft.seen(), ((JsonNode) draft.typed()).toString());
        return new Saved(saved.version(), saved.savedAt());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@AuthenticationPrincipal SignedIn person, @PathVariable long key) {
        drafts.discard(key, person);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleDraft stale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, words.text("forms.browser.newer"));
        problem.setProperty("version", stale.newer().version());
        problem.setProperty("at", stale.newer().savedAt());
        return ResponseEntity.of(problem).build();
    }
}
