package org.guildhall.inbox.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.documents.UploadedFile;
import org.guildhall.documents.Uploads;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.TaskFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a task's form: sent first, named by the form that completes the task. */
@RestController
@RequestMapping("/api/v1/tasks/{key}/files")
@Tag(name = "Tasks")
class TaskFilesResource {

    private final TaskFiles files;
    private final Uploads uploads;

    TaskFilesResource(TaskFiles files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @Schema(name = "AttachedFile")
    record Attached(
            @Schema(description = "Name this in the form's field")
            UUID id,

            @Schema(example = "bankStatement") String field,
            @Schema(example = "statement.pdf") String name,

            @Schema(example = "48213", description = "Bytes")
            long size,

            @Schema(example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256) {}

    @PostMapping(value = "/{field}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresScope(Scope.DOCUMENTS_WRITE)
    @Operation(
            summary = "Attach a file",
            description =
                    "The same file sent again to the same place is the same document, so it needs no key. Only its sender sees it until the task is completed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    Attached attach(
            @PathVariable long key,
            @PathVariable String field,
            @Parameter(description = "attachment; filename=\"statement.pdf\"")
                    @RequestHeader(HttpHeaders.CONTENT_DISPOSITION)
                    String disposition,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person)
            throws IOException {
        uploads.refuseLargerThanAllowed(request.getContentLengthLong());
        UploadedFile file = files.receive(key, field, person, name(disposition), request.getInputStream());
        return new Attached(
                file.document().id(),
                file.place().field(),
                file.document().fileName(),
                file.document().size(),
                file.document().sha256());
    }

    @DeleteMapping("/{id}")
    @RequiresScope(Scope.DOCUMENTS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a file back", description = "Before the task is completed; again changes nothing.")
    void remove(@PathVariable long key, @PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        files.remove(key, id, person);
    }

    private static String name(String disposition) {
        try {
            String name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
