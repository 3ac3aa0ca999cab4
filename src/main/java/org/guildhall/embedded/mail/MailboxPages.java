package org.guildhall.embedded.mail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox in the browser; production has no such pages. */
@Controller
@ConditionalOnProperty("guildhall.embedded.enabled")
@ConditionalOnClass(name = "com.icegreen.greenmail.smtp.SmtpServer")
@RequestMapping("/dev/mailbox")
class MailboxPages {

    /** No scripts, no forms, nothing from outside; a link opens in the whole window when a person clicks it. */
    private static final String SANDBOX =
            "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String recipient, Model model) {
        model.addAttribute("recipient", recipient.strip());
        model.addAttribute("mails", mailbox.newest(recipient.strip()));
        return "embedded/mailbox";
    }

    @GetMapping("/{id}")
    String message(@PathVariable UUID id, @RequestParam(defaultValue = "html") String view, Model model) {
        KeptMail mail = find(id);
        model.addAttribute("title", mail.subject());
        model.addAttribute("mail", mail);
        model.addAttribute("asText", view.equals("text") || mail.htmlBody().isBlank());
        return "embedded/mail";
    }

    @GetMapping(value = "/{id}/html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", SANDBOX)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body("<base target=\"_top\">" + find(id).htmlBody());
    }

    private KeptMail find(UUID id) {
        return mailbox.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Expected a message of this mailbox, but it has none with this address."));
    }
}
