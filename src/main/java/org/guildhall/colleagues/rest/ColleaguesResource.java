package org.guildhall.colleagues.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.colleagues.ColleagueInvitation;
import org.guildhall.colleagues.Colleagues;
import org.guildhall.identity.Account;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/colleagues")
@Tag(
        name = "Colleagues",
        description =
                "Who acts for the token's organisation. Tokens of its administrators change that; all others read.")
class ColleaguesResource {

    private final Colleagues colleagues;

    ColleaguesResource(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Schema(name = "Colleague")
    record ColleagueView(
            UUID id,
            @Schema(example = "Lea Lerner") String name,

            @Schema(example = "lea@nordlys.example") String mail,

            @Nullable OrganisationRole role) {

        static ColleagueView of(Account account) {
            return new ColleagueView(account.id(), account.name(), account.mail(), account.organisationRole());
        }
    }

    @Schema(name = "ColleagueList")
    record ColleagueList(List<ColleagueView> items) {}

    @Schema(name = "ColleagueInvitation")
    record InvitationView(
            UUID id,
            @Schema(example = "Lea Lerner") String name,

            @Schema(example = "lea@nordlys.example") String mail,

            OrganisationRole role,

            @Schema(description = "When its link stops working")
            Instant expiresAt) {

        static InvitationView of(ColleagueInvitation invitation) {
            return new InvitationView(
                    invitation.id(), invitation.name(), invitation.mail(), invitation.role(), invitation.expiresAt());
        }
    }

    @Schema(name = "ColleagueInvitationList")
    record InvitationList(List<InvitationView> items) {}

    @Schema(name = "NewColleague")
    record NewColleague(
            @Schema(example = "Lea Lerner") @NotBlank @Size(max = 200) String name,

            @Schema(example = "lea@nordlys.example")
            @NotNull @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "must be a mail address") String mail,

            @Schema(example = "LEARNER") @NotNull OrganisationRole role) {}

    @Schema(name = "ColleagueRole")
    record NewRole(@Schema(example = "SIGNATORY") @NotNull OrganisationRole role) {}

    @GetMapping
    @RequiresScope(Scope.COLLEAGUES_READ)
    @Operation(summary = "List the people of the organisation", description = "By name.")
    ColleagueList list(@AuthenticationPrincipal SignedIn person) {
        return new ColleagueList(
                colleagues.of(person).stream().map(ColleagueView::of).toList());
    }

    @PutMapping("/{id}/role")
    @RequiresScope(Scope.COLLEAGUES_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change somebody's role",
            description = "It ends their sessions. There is always an administrator: the last one stays.")
    void changeRole(
            @PathVariable UUID id, @Valid @RequestBody NewRole wanted, @AuthenticationPrincipal SignedIn person) {
        administrator(person);
        colleagues.changeRole(person, id, wanted.role());
    }

    @DeleteMapping("/{id}")
    @RequiresScope(Scope.COLLEAGUES_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove somebody from the organisation",
            description =
                    "It ends their sessions, tokens and passkeys at once and withdraws the invitations they sent; the audit trail keeps the reason.")
    void remove(
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 200) String reason,
            @AuthenticationPrincipal SignedIn person) {
        administrator(person);
        colleagues.remove(person, id, reason.strip());
    }

    @GetMapping("/invitations")
    @RequiresScope(Scope.COLLEAGUES_READ)
    @Operation(
            summary = "List who is invited to join",
            description = "Until they accept or the invitation is withdrawn; those whose link expired among them.")
    InvitationList invitations(@AuthenticationPrincipal SignedIn person) {
        return new InvitationList(colleagues.invitationsOf(person).stream()
                .map(InvitationView::of)
                .toList());
    }

    @PostMapping("/invitations")
    @RequiresScope(Scope.COLLEAGUES_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody to join", description = "They get a link by mail that works once.")
    ResponseEntity<InvitationView> invite(
            @Valid @RequestBody NewColleague wanted, @AuthenticationPrincipal SignedIn person) {
        administrator(person);
        ColleagueInvitation invitation = colleagues.invite(person, wanted.name().strip(), wanted.mail(), wanted.role());
        return ResponseEntity.created(URI.create("/api/v1/colleagues/invitations"))
                .body(InvitationView.of(invitation));
    }

    @DeleteMapping("/invitations/{id}")
    @RequiresScope(Scope.COLLEAGUES_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw an invitation to join", description = "Its link opens nothing any more.")
    void withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        administrator(person);
        colleagues.withdraw(person, id);
    }

    private static void administrator(SignedIn person) {
        if (!person.actsAs()) {
            throw new ProblemException(
                    Problem.forbidden(
                            "Expected a token of an administrator of the organisation, but whoever made this one has another role. Ask an administrator."));
        }
    }
}
