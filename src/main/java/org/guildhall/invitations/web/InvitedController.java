package org.guildhall.invitations.web;

import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.invitations.Invitation;
import org.guildhall.invitations.InvitationUnusable;
import org.guildhall.invitations.Invitations;
import org.guildhall.invitations.InvitedVisit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where the link of an invitation leads. Looking notes nothing, so that what scans mails opens nothing. */
@Controller
@RequestMapping("/apply/invited/{token}")
class InvitedController {

    private final Invitations invitations;

    InvitedController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String look(@PathVariable String token, Model model) {
        model.addAttribute("invitation", invitations.behind(token));
        model.addAttribute("token", token);
        return "invitations/invited";
    }

    @PostMapping
    String accept(@PathVariable String token, HttpServletRequest request) {
        Invitation invitation = invitations.open(token);
        InvitedVisit.begin(request, invitation.id());
        return "redirect:/apply";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.GONE)
    String unusable(InvitationUnusable over) {
        return "invitations/unusable";
    }
}
