package org.guildhall.invitations.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Etags;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.identity.SignedIn;
import org.guildhall.invitations.Invitation;
import org.guildhall.invitations.InvitationState;
import org.guildhall.invitations.Invitations;
import org.guildhall.invitations.NewInvitation;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Invitations", description = "Companies that partner managers invite to apply.")
class InvitationsResource {

    private final Invitations invitations;
    private final Etags etags;

    InvitationsResource(Invitations invitations, Etags etags) {
        this.invitations = invitations;
        this.etags = etags;
    }

    @Schema(name = "NewInvitation")
    record Wanted(
            @Schema(example = "office@nordlys.example") @NotNull String mail,

            @Schema(example = "Nordlys AS") @NotNull String company,

            @Schema(description = "Code of a partner type; without it the invited choose", example = "reseller")
            @Nullable String partnerType,

            @Schema(description = "To the invited, in the mail", example = "We met in Oslo last week.") @Nullable String words) {

        NewInvitation invitation() {
            return new NewInvitation(
                    mail, company, Objects.requireNonNullElse(partnerType, ""), Objects.requireNonNullElse(words, ""));
        }
    }

    @Schema(name = "InvitationRevocation")
    record Revocation(
            @Schema(example = "Sent to the wrong company.") @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "Invitation")
    record InvitationView(
            UUID id,
            @Schema(example = "office@nordlys.example") String mail,

            @Schema(example = "Nordlys AS") String company,

            @Nullable PartnerType partnerType,
            InvitationState state,
            Instant invitedAt,

            @Schema(description = "When the latest mail with a link went out")
            Instant mailedAt,

            Instant expiresAt,

            @Schema(example = "null") @Nullable Instant appliedAt,

            @Schema(description = "What the invited made of it", example = "null") @Nullable UUID applicationId,

            @Schema(example = "null") @Nullable String revokedBecause) {

        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.id(),
                    invitation.mail(),
                    invitation.company(),
                    invitation.partnerType(),
                    invitation.state(),
                    invitation.invitedAt(),
                    invitation.mailedAt(),
                    invitation.expiresAt(),
                    invitation.appliedAt(),
                    invitation.applicationId(),
                    invitation.revokedBecause());
        }
    }

    @GetMapping
    @RequiresScope(Scope.INVITATIONS_READ)
    @Operation(summary = "List invitations", description = "Newest first.")
    Slice<InvitationView> list(
            @RequestParam(required = false) @Nullable InvitationState state,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Cursor cursor = Cursor.read(after);
        return Slice.of(
                        invitations.page(
                                state,
                                cursor == null ? null : cursor.at(),
                                cursor == null ? null : cursor.uuid(),
                                limit + 1),
                        limit,
                        invitation -> Cursor.of(invitation.invitedAt(), invitation.id()))
                .map(InvitationView::of);
    }

    @GetMapping("/{id}")
    @RequiresScope(Scope.INVITATIONS_READ)
    @Operation(summary = "Read an invitation")
    ResponseEntity<InvitationView> read(@PathVariable UUID id) {
        return etags.answer(InvitationView.of(invitations.find(id)));
    }

    @PostMapping
    @RequiresScope(Scope.INVITATIONS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite a company to apply", description = "It gets a link by mail that works for 30 days.")
    ResponseEntity<InvitationView> invite(@Valid @RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn person) {
        UUID id = invitations.invite(wanted.invitation(), person);
        return ResponseEntity.created(URI.create("/api/v1/invitations/" + id))
                .body(InvitationView.of(invitations.find(id)));
    }

    @PostMapping("/{id}/mail")
    @RequiresScope(Scope.INVITATIONS_WRITE)
    @Operation(
            summary = "Send an invitation once more",
            description = "With a link of its own; it works for 30 days from now.")
    ResponseEntity<InvitationView> sendAgain(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        invitations.sendAgain(id, person);
        return read(id);
    }

    @PostMapping("/{id}/revocation")
    @RequiresScope(Scope.INVITATIONS_WRITE)
    @Operation(summary = "Take an invitation back", description = "Its links open nothing any more.")
    ResponseEntity<InvitationView> revoke(
            @PathVariable UUID id,
            @Valid @RequestBody Revocation revocation,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        etags.expect(ifMatch, InvitationView.of(invitations.find(id)));
        invitations.revoke(id, revocation.reason().strip(), person);
        return read(id);
    }
}
