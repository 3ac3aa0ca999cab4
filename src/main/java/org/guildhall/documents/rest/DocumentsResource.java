package org.guildhall.documents.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.Etags;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.documents.StoredDocument;
import org.guildhall.identity.SignedIn;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Documents", description = "What was handed in and what was made. To hand in a file, attach it to a task.")
class DocumentsResource {

    private final Documents documents;
    private final Etags etags;

    DocumentsResource(Documents documents, Etags etags) {
        this.documents = documents;
        this.etags = etags;
    }

    @Schema(name = "Document")
    record DocumentView(
            UUID id,
            UUID partnerId,
            UUID applicationId,
            DocumentKind kind,
            @Schema(example = "statement.pdf") String name,
            @Schema(example = "application/pdf") String mediaType,

            @Schema(description = "Bytes", example = "48213")
            long size,

            @Schema(example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256,

            Instant storedAt) {

        static DocumentView of(StoredDocument document) {
            return new DocumentView(
                    document.id(),
                    document.partnerId(),
                    document.applicationId(),
                    document.kind(),
                    document.fileName(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.storedAt());
        }
    }

    @Schema(name = "DocumentList")
    record DocumentList(List<DocumentView> items) {}

    @GetMapping("/applications/{id}/documents")
    @RequiresScope(Scope.DOCUMENTS_READ)
    @Operation(summary = "List the documents of an application", description = "Oldest first.")
    DocumentList ofApplication(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return new DocumentList(documents.ofApplication(id).stream()
                .filter(document -> person.mayReadPartner(document.partnerId()))
                .map(DocumentView::of)
                .toList());
    }

    @GetMapping("/documents/{id}")
    @RequiresScope(Scope.DOCUMENTS_READ)
    @Operation(summary = "Read what is known of a document")
    ResponseEntity<DocumentView> read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return etags.answer(DocumentView.of(readable(id, person)));
    }

    @GetMapping("/documents/{id}/content")
    @RequiresScope(Scope.DOCUMENTS_READ)
    @Operation(
            summary = "Download a document",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file; its ETag is the SHA-256 of its content",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        StoredDocument document = readable(id, person);
        return ResponseEntity.ok()
                .eTag("\"" + document.sha256() + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentLength(document.size())
                .body(new InputStreamResource(documents.open(document)));
    }

    private StoredDocument readable(UUID id, SignedIn person) {
        return documents.readableBy(id, person).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
