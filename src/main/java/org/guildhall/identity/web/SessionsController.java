package org.guildhall.identity.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.guildhall.identity.OpenSession;
import org.guildhall.identity.Sessions;
import org.guildhall.identity.SignInTrail;
import org.guildhall.identity.SignedIn;
import org.guildhall.identity.passkeys.Passkeys;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How I sign in, where I am signed in, and signing out there. */
@Controller
@RequestMapping("/account/sessions")
class SessionsController {

    private static final String PAGE = "redirect:/account/sessions";

    private final Sessions sessions;
    private final SignInTrail trail;
    private final Passkeys passkeys;
    private final Words words;

    SessionsController(Sessions sessions, SignInTrail trail, Passkeys passkeys, Words words) {
        this.sessions = sessions;
        this.trail = trail;
        this.passkeys = passkeys;
        this.words = words;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String added,
            HttpSession session,
            Model model) {
        List<OpenSession> open = sessions.of(person.accountId(), session.getId());
        model.addAttribute("sessions", open);
        model.addAttribute(
                "device",
                open.stream()
                        .findFirst()
                        .map(OpenSession::device)
                        .map(words::text)
                        .orElse(""));
        model.addAttribute("passkeys", passkeys.areFor(person) ? passkeys.of(person) : null);
        if (added != null) {
            model.addAttribute("notice", words.text("identity.passkeys.added"));
        }
        return "identity/sessions";
    }

    @PostMapping("/{handle}/end")
    String end(@AuthenticationPrincipal SignedIn person, @PathVariable String handle, RedirectAttributes redirect) {
        if (sessions.end(person.accountId(), handle)) {
            trail.signedOut(person, "one browser, from the list");
        }
        redirect.addFlashAttribute("notice", words.text("identity.sessions.ended"));
        return PAGE;
    }

    @PostMapping("/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn person, HttpSession session, RedirectAttributes redirect) {
        if (sessions.endOthers(person.accountId(), session.getId())) {
            trail.signedOut(person, "every other browser");
        }
        redirect.addFlashAttribute("notice", words.text("identity.sessions.ended-others"));
        return PAGE;
    }
}
