package org.guildhall.correspondence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.correspondence.Correspondence;
import org.guildhall.correspondence.Message;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/applications/{id}/messages")
@Tag(name = "Messages", description = "The thread between applicant and vendor, one for each application.")
class MessagesResource {

    private final Correspondence correspondence;

    MessagesResource(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Schema(name = "Message")
    record MessageView(
            @Schema(description = "Order of writing", example = "17")
            long position,

            @Schema(example = "Mara Lindqvist") String author,

            @Schema(description = "Whether one of the vendor's people wrote it")
            boolean fromVendor,

            @Schema(example = "Your contract is on its way.")
            String text,

            Instant at) {

        static MessageView of(Message message) {
            return new MessageView(
                    message.position(), message.authorName(), message.fromVendor(), message.text(), message.at());
        }
    }

    @Schema(name = "NewMessage")
    record NewMessage(
            @Schema(example = "When do you expect to decide?") @NotBlank @Size(max = Correspondence.LONGEST) String text) {}

    @GetMapping
    @RequiresScope(Scope.MESSAGES_READ)
    @Operation(summary = "List the messages of an application", description = "Oldest first.")
    Slice<MessageView> list(
            @PathVariable UUID id,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit,
            @AuthenticationPrincipal SignedIn person) {
        Cursor cursor = Cursor.read(after);
        return Slice.of(
                        correspondence.page(id, person, cursor == null ? 0 : cursor.number(), limit + 1),
                        limit,
                        message -> Cursor.of(Instant.EPOCH, message.position()))
                .map(MessageView::of);
    }

    @PostMapping
    @RequiresScope(Scope.MESSAGES_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Write a message",
            description = "The other side is told by mail that there is something to read.")
    void write(
            @PathVariable UUID id, @Valid @RequestBody NewMessage message, @AuthenticationPrincipal SignedIn person) {
        if (!person.mayWrite()) {
            throw new ProblemException(
                    Problem.forbidden(
                            "Expected a token of somebody who may write for the organisation, but whoever made this one only reads there. Ask a colleague."));
        }
        correspondence.write(UUID.randomUUID(), id, person, message.text().strip());
    }
}
