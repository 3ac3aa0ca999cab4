package org.guildhall.invitations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.invitations.Invitation;
import org.guildhall.invitations.InvitationOver;
import org.guildhall.invitations.InvitationRefused;
import org.guildhall.invitations.InvitationState;
import org.guildhall.invitations.Invitations;
import org.guildhall.invitations.NewInvitation;
import org.guildhall.invitations.UnknownInvitation;
import org.guildhall.languages.Words;
import org.guildhall.partners.PartnerType;
import org.guildhall.portal.CsvExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invitations of partner managers: the list, a new one, and what can be done with each. */
@Controller
@RequestMapping("/invitations")
class InvitationsController {

    private static final int MOST = 200;
    private static final int MOST_EXPORTED = 100_000;
    private static final int LONGEST_REASON = 1000;

    private final Invitations invitations;
    private final Words words;

    InvitationsController(Invitations invitations, Words words) {
        this.invitations = invitations;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable InvitationState state,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Map<InvitationState, Integer> counts = invitations.counts();
        model.addAttribute("invitations", invitations.search(state, q, MOST));
        model.addAttribute("states", InvitationState.values());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("chosen", state);
        model.addAttribute("q", q.strip());
        model.addAttribute("most", MOST);
        return "invitations/list";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable InvitationState state,
            @RequestParam(defaultValue = "") String q) {
        List<List<@Nullable String>> rows = invitations.search(state, q, MOST_EXPORTED).stream()
                .map(this::row)
                .toList();
        return CsvExport.download(
                "invitations.csv",
                List.of(
                        words.text("invitations.list.company"),
                        words.text("invitations.list.mail"),
                        words.text("invitations.list.type"),
                        words.text("invitations.list.state"),
                        words.text("invitations.list.by"),
                        words.text("invitations.list.invited"),
                        words.text("invitations.list.until")),
                rows);
    }

    private List<@Nullable String> row(Invitation one) {
        return Arrays.asList(
                one.company(),
                one.mail(),
                one.partnerType() == null ? null : words.of(one.partnerType()),
                words.of(one.state()),
                one.invitedByName(),
                one.invitedAt().toString(),
                one.expiresAt().toString());
    }

    @GetMapping("/new")
    String wanted(Model model) {
        model.addAttribute("types", PartnerType.values());
        return "invitations/new";
    }

    @PostMapping
    String invite(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String mail,
            @RequestParam String company,
            @RequestParam(defaultValue = "") String partnerType,
            @RequestParam(name = "words", defaultValue = "") String personal,
            RedirectAttributes redirect) {
        NewInvitation wanted = new NewInvitation(mail, company, partnerType, personal);
        try {
            UUID id = invitations.invite(wanted, person);
            redirect.addFlashAttribute("notice", words.text("invitations.new.sent", wanted.mail()));
            return "redirect:/invitations/" + id;
        } catch (InvitationRefused refused) {
            redirect.addFlashAttribute("refused", words.of(refused.verdict()));
            redirect.addFlashAttribute("wanted", wanted);
            return "redirect:/invitations/new";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("invitation", invitations.find(id));
        return "invitations/invitation";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        try {
            invitations.sendAgain(id, person);
            redirect.addFlashAttribute("notice", words.text("invitations.invitation.sent-again"));
        } catch (InvitationOver over) {
            redirect.addFlashAttribute("notice", words.text("invitations.invitation.over"));
        } catch (InvitationRefused refused) {
            redirect.addFlashAttribute("notice", words.of(refused.verdict()));
        }
        return "redirect:/invitations/" + id;
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            @PathVariable UUID id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            redirect.addFlashAttribute("notice", words.text("invitations.invitation.reason-missing"));
            return "redirect:/invitations/" + id;
        }
        try {
            invitations.revoke(id, reason.strip(), person);
        } catch (InvitationOver over) {
            redirect.addFlashAttribute("notice", words.text("invitations.invitation.over"));
        }
        return "redirect:/invitations/" + id;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownInvitation unknown) {
        return "error/404";
    }
}
