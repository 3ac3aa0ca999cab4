package org.guildhall.identity.web;

import jakarta.servlet.http.HttpSession;
import org.guildhall.identity.Sessions;
import org.guildhall.identity.SignInTrail;
import org.guildhall.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where I am signed in, and signing out there. */
@Controller
@RequestMapping("/account/sessions")
class SessionsController {

    private static final String PAGE = "redirect:/account/sessions";

    private final Sessions sessions;
    private final SignInTrail trail;

    SessionsController(Sessions sessions, SignInTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(person.accountId(), session.getId()));
        return "identity/sessions";
    }

    @PostMapping("/{handle}/end")
    String end(@AuthenticationPrincipal SignedIn person, @PathVariable String handle, RedirectAttributes redirect) {
        if (sessions.end(person.accountId(), handle)) {
            trail.signedOut(person, "one browser, from the list");
        }
        redirect.addFlashAttribute("notice", "That browser is signed out.");
        return PAGE;
    }

    @PostMapping("/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn person, HttpSession session, RedirectAttributes redirect) {
        if (sessions.endOthers(person.accountId(), session.getId())) {
            trail.signedOut(person, "every other browser");
        }
        redirect.addFlashAttribute("notice", "You are signed out everywhere but here.");
        return PAGE;
    }
}
