package org.guildhall.denylist.web;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.denylist.DenyList;
import org.guildhall.denylist.DenyListRefused;
import org.guildhall.denylist.NewEntry;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deny list: for compliance officers alone. */
@Controller
@RequestMapping("/deny-list")
class DenyListController {

    private final DenyList list;
    private final Words words;

    DenyListController(DenyList list, Words words) {
        this.list = list;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn officer, Model model) {
        model.addAttribute("entries", list.all());
        model.addAttribute("officer", officer.accountId());
        model.addAttribute("countries", Country.choices(words.locale()));
        return "denylist/list";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn officer,
            @RequestParam String name,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String registrationNumber,
            @RequestParam(defaultValue = "") String taxNumber,
            @RequestParam(defaultValue = "") String ownerName,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ownerBirthDate,
            @RequestParam(defaultValue = "") String street,
            @RequestParam(defaultValue = "") String postalCode,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String bankAccount,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate expiresOn,
            RedirectAttributes redirect) {
        NewEntry wanted = new NewEntry(
                name,
                reason,
                country,
                registrationNumber,
                taxNumber,
                ownerName,
                ownerBirthDate,
                street,
                postalCode,
                city,
                domain,
                bankAccount,
                expiresOn);
        try {
            list.add(wanted, officer);
            redirect.addFlashAttribute("notice", words.text("denylist.list.added", wanted.name()));
            return "redirect:/deny-list";
        } catch (DenyListRefused refused) {
            redirect.addFlashAttribute("wanted", wanted);
            return refused(refused, redirect);
        }
    }

    @PostMapping("/{id}/removal")
    String propose(
            @PathVariable UUID id,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn officer,
            RedirectAttributes redirect) {
        try {
            list.proposeRemoval(id, reason, officer);
            return "redirect:/deny-list";
        } catch (DenyListRefused refused) {
            return refused(refused, redirect);
        }
    }

    @PostMapping("/{id}/removal/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean remove,
            @AuthenticationPrincipal SignedIn officer,
            RedirectAttributes redirect) {
        try {
            list.decideRemoval(id, remove, officer);
            return "redirect:/deny-list";
        } catch (DenyListRefused refused) {
            return refused(refused, redirect);
        }
    }

    private String refused(DenyListRefused refused, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", words.text(refused.wording()));
        return "redirect:/deny-list";
    }
}
