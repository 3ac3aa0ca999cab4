package org.guildhall.notifications.web;

import java.util.List;
import java.util.UUID;
import org.guildhall.languages.Words;
import org.guildhall.notifications.Delivery;
import org.guildhall.notifications.DeliveryLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delivery log: which mails were written to whom, and what became of them. */
@Controller
@RequestMapping("/mails")
class MailsController {

    private final DeliveryLog log;
    private final Words words;

    MailsController(DeliveryLog log, Words words) {
        this.log = log;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(required = false) @Nullable UUID application,
            Model model) {
        if (application != null) {
            return page(model, "application", "", log.ofApplication(application));
        }
        return recipient.isBlank()
                ? page(model, "all", "", log.latest())
                : page(model, "recipient", recipient.strip(), log.ofRecipient(recipient));
    }

    @GetMapping("/undelivered")
    String undelivered(Model model) {
        return page(model, "undelivered", "", log.undelivered());
    }

    @PostMapping("/{id}/again")
    String sendAgain(@PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice",
                words.text(log.sendAgain(id) ? "notifications.mails.on-its-way" : "notifications.mails.nothing"));
        return "redirect:/mails/undelivered";
    }

    private static String page(Model model, String shown, String recipient, List<Delivery> mails) {
        model.addAttribute("shown", shown);
        model.addAttribute("recipient", recipient);
        model.addAttribute("mails", mails);
        return "notifications/mails";
    }
}
