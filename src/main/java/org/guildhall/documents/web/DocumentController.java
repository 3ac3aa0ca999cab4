package org.guildhall.documents.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.documents.Documents;
import org.guildhall.documents.StoredDocument;
import org.guildhall.identity.SignedIn;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Serves a stored document to those it concerns; to everybody else it does not exist. */
@Controller
class DocumentController {

    /** Shown in the browser; everything else is only ever saved, because it could carry script. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/webp");

    /** Nothing that a document says is carried out, whatever a browser takes it for. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    /** Browsers do not start their PDF viewer in a sandbox; it runs no script of the file. */
    private static final String CONTENT_SECURITY_POLICY_OF_PDF =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<InputStreamResource> document(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean download,
            @AuthenticationPrincipal SignedIn user,
            WebRequest request) {
        StoredDocument document = key(id).flatMap(key -> documents.readableBy(key, user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String tag = "\"" + document.sha256() + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        boolean shown = !download && SHOWN.contains(document.mediaType());
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, shown ? document.mediaType() : "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(shown, document.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        shown && document.mediaType().equals("application/pdf")
                                ? CONTENT_SECURITY_POLICY_OF_PDF
                                : CONTENT_SECURITY_POLICY)
                .contentLength(document.size())
                .body(new InputStreamResource(documents.open(document)));
    }

    private static String disposition(boolean shown, String fileName) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
