package org.guildhall.consents.web;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.guildhall.consents.ConsentTexts;
import org.guildhall.consents.Consents;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every version of the consent text for everybody, and the newest one for applicants who agreed to an older one. */
@Controller
class ConsentController {

    private final ConsentTexts texts;
    private final Consents consents;

    ConsentController(ConsentTexts texts, Consents consents) {
        this.texts = texts;
        this.consents = consents;
    }

    @GetMapping("/consents/{version}/{language}")
    String read(@PathVariable int version, @PathVariable String language, Model model) {
        model.addAttribute(
                "text",
                Language.of(language)
                        .flatMap(known -> texts.find(version, known))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "consents/text";
    }

    @GetMapping("/journey/consent")
    String ask(@AuthenticationPrincipal SignedIn person, Model model) {
        if (!consents.due(Objects.requireNonNull(person.partnerId()))) {
            return "redirect:/journey";
        }
        model.addAttribute("text", texts.current());
        return "consents/ask";
    }

    /** @param mark of the text that was shown; absent when whoever was asked wants to be asked later */
    @PostMapping("/journey/consent")
    String answer(
            @RequestParam(defaultValue = "") String mark,
            @AuthenticationPrincipal SignedIn person,
            HttpSession session) {
        if (mark.isEmpty()) {
            ConsentReminder.putOff(session);
            return "redirect:/journey";
        }
        return consents.agree(mark, person) ? "redirect:/journey" : "redirect:/journey/consent";
    }
}
