package org.guildhall.notifications.web;

import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.notifications.Frequency;
import org.guildhall.notifications.Preference;
import org.guildhall.notifications.Preferences;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How soon I want which mails. */
@Controller
@RequestMapping("/account/notifications")
class PreferencesController {

    private final Preferences preferences;
    private final Words words;

    PreferencesController(Preferences preferences, Words words) {
        this.preferences = preferences;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        Preference chosen = preferences.of(person.mail());
        boolean applicant = person.role() == Role.APPLICANT;
        model.addAttribute("topic", applicant ? "progress" : "work");
        model.addAttribute("chosen", applicant ? chosen.progress() : chosen.work());
        model.addAttribute(
                "choices", applicant ? Frequency.values() : new Frequency[] {Frequency.AT_ONCE, Frequency.DAILY});
        return "notifications/preferences";
    }

    @PostMapping
    String choose(
            @AuthenticationPrincipal SignedIn person, @RequestParam Frequency frequency, RedirectAttributes redirect) {
        Preference before = preferences.of(person.mail());
        preferences.choose(
                person.mail(),
                person.role() == Role.APPLICANT
                        ? new Preference(before.work(), frequency)
                        : new Preference(frequency == Frequency.NEVER ? before.work() : frequency, before.progress()));
        redirect.addFlashAttribute("notice", words.text("notifications.preferences.saved"));
        return "redirect:/account/notifications";
    }
}
