package org.guildhall.correspondence.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.correspondence.Conversation;
import org.guildhall.correspondence.Correspondence;
import org.guildhall.correspondence.Message;
import org.guildhall.correspondence.UnknownConversation;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
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

@Controller
@RequestMapping("/messages")
class CorrespondenceController {

    private final Correspondence correspondence;
    private final Organisations organisations;
    private final Words words;

    CorrespondenceController(Correspondence correspondence, Organisations organisations, Words words) {
        this.correspondence = correspondence;
        this.organisations = organisations;
        this.words = words;
    }

    /** A thread in the list. */
    record Row(Conversation conversation, String organisation) {}

    @GetMapping
    String all(@AuthenticationPrincipal SignedIn person, Model model) {
        if (person.role() == Role.APPLICANT) {
            return correspondence
                    .own(person)
                    .map(CorrespondenceController::page)
                    .orElse("redirect:/journey");
        }
        List<Conversation> all = correspondence.all(person);
        Map<UUID, Organisation> names =
                organisations.findAll(all.stream().map(Conversation::partnerId).toList());
        model.addAttribute(
                "rows",
                all.stream()
                        .map(one -> new Row(
                                one,
                                Objects.requireNonNull(names.get(one.partnerId()))
                                        .legalName()))
                        .toList());
        return "correspondence/list";
    }

    @GetMapping("/{applicationId}")
    String one(@AuthenticationPrincipal SignedIn person, @PathVariable UUID applicationId, Model model) {
        List<Message> messages = correspondence.of(applicationId, person);
        long seen = correspondence.seen(applicationId, person);
        model.addAttribute("messages", messages);
        model.addAttribute("seen", seen);
        model.addAttribute("applicationId", applicationId);
        model.addAttribute("messageId", UUID.randomUUID());
        model.addAttribute(
                "organisation",
                organisations
                        .find(correspondence.partnerOf(applicationId, person))
                        .legalName());
        if (!messages.isEmpty() && messages.getLast().position() > seen) {
            correspondence.seen(applicationId, person, messages.getLast().position());
        }
        return "correspondence/thread";
    }

    @PostMapping("/{applicationId}")
    String write(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID applicationId,
            @RequestParam UUID id,
            @RequestParam String text) {
        if (text.isBlank() || text.length() > Correspondence.LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("correspondence.thread.wanted", Correspondence.LONGEST));
        }
        correspondence.write(id, applicationId, person, text.strip());
        return page(applicationId);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownConversation unknown) {
        return "error/404";
    }

    private static String page(UUID applicationId) {
        return "redirect:/messages/" + applicationId;
    }
}
