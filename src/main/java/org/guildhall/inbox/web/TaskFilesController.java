package org.guildhall.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.guildhall.documents.UploadRefused;
import org.guildhall.documents.UploadedFile;
import org.guildhall.documents.Uploads;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.TaskFiles;
import org.guildhall.languages.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a form while it is filled in: one per request, as the body, named by the Content-Disposition header. */
@RestController
@RequestMapping("/tasks/{key}/files")
class TaskFilesController {

    private final TaskFiles files;
    private final Uploads uploads;
    private final Words words;

    TaskFilesController(TaskFiles files, Uploads uploads, Words words) {
        this.files = files;
        this.uploads = uploads;
        this.words = words;
    }

    @PostMapping(value = "/{field}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Attached attach(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @PathVariable String field,
            @RequestHeader(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            HttpServletRequest request)
            throws IOException {
        uploads.refuseLargerThanAllowed(request.getContentLengthLong());
        return Attached.of(files.receive(key, field, person, name(disposition), request.getInputStream()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn person, @PathVariable long key, @PathVariable UUID id) {
        files.remove(key, id, person);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UploadRefused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status(refused.reason()), words.text(refused.wording()));
        problem.setTitle("This file was not taken");
        problem.setProperty("reason", refused.reason().name());
        return ResponseEntity.of(problem).build();
    }

    /** @param name safe to show and to save under */
    record Attached(UUID id, String field, String name, long size, String url) {

        static Attached of(UploadedFile file) {
            return new Attached(
                    file.document().id(),
                    file.place().field(),
                    file.document().fileName(),
                    file.document().size(),
                    file.document().url());
        }
    }

    private static String name(String disposition) {
        try {
            String name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
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
