package org.guildhall.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InboxQuery;
import org.guildhall.inbox.SavedFilters;
import org.guildhall.languages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps lists of tasks under names. */
@Controller
@RequestMapping("/tasks/filters")
class SavedFiltersController {

    private static final int LONGEST_NAME = 60;

    private final SavedFilters filters;
    private final Words words;

    SavedFiltersController(SavedFilters filters, Words words) {
        this.filters = filters;
        this.words = words;
    }

    /** @param parameters the name, and those of the list as in its address */
    @PostMapping
    String save(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> parameters,
            @RequestParam String name,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("inbox.list.name-wanted", LONGEST_NAME));
        }
        InboxQuery query = InboxQuery.of(parameters);
        boolean kept = filters.save(person, name.strip(), query);
        redirect.addFlashAttribute(
                "notice", words.text(kept ? "inbox.list.filter-saved" : "inbox.list.too-many-filters", name.strip()));
        return "redirect:" + query.page(1).path();
    }

    @PostMapping("/{id}/remove")
    String remove(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        filters.remove(person, id);
        return "redirect:/tasks";
    }
}
