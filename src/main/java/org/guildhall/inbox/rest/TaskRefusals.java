package org.guildhall.inbox.rest;

import java.util.List;
import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.documents.UploadRefused;
import org.guildhall.inbox.AbsenceRefused;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.TaskNeedsPerson;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Also for other modules whose forms are checked as those of tasks are. */
@Component
class TaskRefusals implements Refusals {

    private final Words words;

    TaskRefusals(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable Problem of(Exception refusal) {
        return switch (refusal) {
            case InvalidSubmission invalid -> Problem.invalid("/form", invalid.errors(words));
            case AbsenceRefused absence ->
                Problem.invalid(List.of(new Problem.Fault("#", words.text(absence.wording()))));
            case TaskUnavailable task -> unavailable(task);
            case TaskNeedsPerson task ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "person-needed",
                        "A person has to do this",
                        String.valueOf(task.getMessage()));
            case UploadRefused file ->
                Problem.of(
                        status(file.reason()), "file-refused", "This file was not taken", words.text(file.wording()));
            default -> null;
        };
    }

    private Problem unavailable(TaskUnavailable task) {
        return switch (task.reason()) {
            case NOT_FOUND -> Problem.notFound();
            case EXCLUDED, OTHER_ROLE -> Problem.forbidden(words.text(task.wording()));
            // What carries an argument names a colleague, who is not for problem documents.
            case CONFLICT ->
                Problem.conflict(
                        switch (task.wording().key()) {
                            case "inbox.unavailable.claimed" ->
                                "Expected a task that nobody else holds, but somebody claimed it. Ask them to release it.";
                            case "inbox.unavailable.holder-changed" ->
                                "Expected the task to be with whom it was, but it changed hands meanwhile. Read it again.";
                            case "inbox.unavailable.not-for-them" ->
                                "Expected one of the task's candidates, but found somebody of another group, or who took part in the earlier decision. Choose another.";
                            default -> words.text(task.wording());
                        });
        };
    }

    private static HttpStatus status(UploadRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case WRONG_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case SCANNER_AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case EMPTY, TOO_MANY, UNSAFE, ENCRYPTED, BROKEN, INFECTED -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
