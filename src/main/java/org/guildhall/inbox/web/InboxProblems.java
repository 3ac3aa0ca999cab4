package org.guildhall.inbox.web;

import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.languages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says why a task could not be worked on: to people on a page, to scripts as problem+json. */
@ControllerAdvice
class InboxProblems {

    private final Words words;

    InboxProblems(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(InvalidSubmission invalid) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, words.text("inbox.task.invalid"));
        problem.setProperty("errors", invalid.errors(words));
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<ProblemDetail> handle(TaskUnavailable unavailable) {
        return ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(status(unavailable), words.text(unavailable.wording())))
                .build();
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(TaskUnavailable unavailable) {
        return new ModelAndView("inbox/unavailable", status(unavailable))
                .addObject("why", unavailable.reason().name())
                .addObject("message", words.text(unavailable.wording()));
    }

    private static HttpStatus status(TaskUnavailable unavailable) {
        return switch (unavailable.reason()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case EXCLUDED, OTHER_ROLE -> HttpStatus.FORBIDDEN;
        };
    }
}
