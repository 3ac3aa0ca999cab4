package org.guildhall.webhooks.web;

import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.webhooks.Health;
import org.guildhall.webhooks.UnknownWebhook;
import org.guildhall.webhooks.Webhook;
import org.guildhall.webhooks.WebhookRefused;
import org.guildhall.webhooks.Webhooks;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/webhooks")
class WebhooksController {

    private static final int LONGEST_TEXT = 200;

    private final Webhooks webhooks;
    private final Words words;

    WebhooksController(Webhooks webhooks, Words words) {
        this.webhooks = webhooks;
        this.words = words;
    }

    /** A webhook in the list. */
    record Row(Webhook webhook, Health health) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "webhooks",
                webhooks.all().stream()
                        .map(webhook -> new Row(webhook, webhooks.health(webhook.id())))
                        .toList());
        return "webhooks/list";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String address,
            @RequestParam String description,
            RedirectAttributes redirect) {
        try {
            Webhooks.Added added =
                    webhooks.add(address, shortText("webhooks.list.description-wanted", description), person.actor());
            redirect.addFlashAttribute("secret", added.secret());
            return page(added.webhook().id());
        } catch (WebhookRefused refused) {
            redirect.addFlashAttribute("refused", words.text(refused.wording()));
            redirect.addFlashAttribute("address", address);
            redirect.addFlashAttribute("description", description);
            return "redirect:/webhooks#add";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("webhook", webhooks.find(id));
        model.addAttribute("health", webhooks.health(id));
        model.addAttribute("deliveries", webhooks.deliveries(id));
        return "webhooks/webhook";
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.test(id);
        redirect.addFlashAttribute("notice", words.text("webhooks.webhook.test-sent"));
        return page(id);
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        webhooks.pause(id, person.actor());
        return page(id);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        webhooks.resume(id, person.actor());
        return page(id);
    }

    @PostMapping("/{id}/secret")
    String renewSecret(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", webhooks.renewSecret(id, person.actor()));
        return page(id);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable UUID id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        webhooks.remove(id, shortText("webhooks.webhook.reason-wanted", reason), person.actor());
        redirect.addFlashAttribute("notice", words.text("webhooks.webhook.removed"));
        return "redirect:/webhooks";
    }

    @PostMapping("/{id}/deliveries/{delivery}/again")
    String sendAgain(@PathVariable UUID id, @PathVariable UUID delivery) {
        webhooks.sendAgain(id, delivery);
        return page(id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownWebhook unknown) {
        return "error/404";
    }

    private static String page(UUID id) {
        return "redirect:/webhooks/" + id;
    }

    private String shortText(String refusal, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, words.text(refusal, LONGEST_TEXT));
        }
        return text.strip();
    }
}
