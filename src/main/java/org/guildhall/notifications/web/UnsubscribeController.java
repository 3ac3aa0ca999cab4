package org.guildhall.notifications.web;

import java.util.UUID;
import org.guildhall.notifications.Frequency;
import org.guildhall.notifications.Preference;
import org.guildhall.notifications.Preferences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The end of optional mails, for whoever holds the link from one. Opening it changes nothing, because mail scanners open
 * links; the button does, and so does the mail program's own (RFC 8058: a POST without cookies).
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

    private final Preferences preferences;

    UnsubscribeController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    String ask(@PathVariable UUID token, Model model) {
        Preference chosen = preferences
                .byUnsubscribeToken(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("ended", chosen.progress() == Frequency.NEVER);
        model.addAttribute("token", token);
        return "notifications/unsubscribe";
    }

    @PostMapping
    String end(@PathVariable UUID token, Model model) {
        if (!preferences.unsubscribe(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ask(token, model);
    }
}
