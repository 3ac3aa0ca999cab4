package org.guildhall.colleagues.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.colleagues.ColleagueRefused;
import org.guildhall.colleagues.Colleagues;
import org.guildhall.identity.Account;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The people of an organisation: everybody sees them, administrators change them. */
@Controller
@RequestMapping("/colleagues")
class ColleaguesController {

    private static final String PAGE = "redirect:/colleagues";
    private static final int LONGEST = 200;

    private final Colleagues colleagues;
    private final Words words;

    ColleaguesController(Colleagues colleagues, Words words) {
        this.colleagues = colleagues;
        this.words = words;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        List<Account> people = colleagues.of(person);
        model.addAttribute("people", people);
        model.addAttribute("names", people.stream().collect(Collectors.toMap(Account::id, Account::name)));
        model.addAttribute("invitations", colleagues.invitationsOf(person));
        model.addAttribute("roles", OrganisationRole.values());
        model.addAttribute("mayChange", person.actsAs());
        return "colleagues/list";
    }

    @PostMapping("/invitations")
    String invite(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String name,
            @RequestParam String mail,
            @RequestParam OrganisationRole role,
            RedirectAttributes redirect) {
        colleagues.invite(person, text(name), address(mail), role);
        redirect.addFlashAttribute("notice", words.text("colleagues.list.invited", mail.strip()));
        return PAGE;
    }

    @PostMapping("/invitations/{id}/withdraw")
    String withdraw(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, RedirectAttributes redirect) {
        colleagues.withdraw(person, id);
        redirect.addFlashAttribute("notice", words.text("colleagues.list.withdrawn"));
        return PAGE;
    }

    @PostMapping("/{id}/role")
    String changeRole(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam OrganisationRole role,
            RedirectAttributes redirect) {
        colleagues.changeRole(person, id, role);
        redirect.addFlashAttribute("notice", words.text("colleagues.list.changed"));
        return PAGE;
    }

    @PostMapping("/{id}/remove")
    String remove(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        colleagues.remove(person, id, text(reason));
        redirect.addFlashAttribute("notice", words.text("colleagues.list.removed"));
        return PAGE;
    }

    /** Back to the page, which says why nothing was changed. */
    @ExceptionHandler
    String refused(ColleagueRefused refused, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("notice", words.text(refused.wording()));
        return PAGE;
    }

    private static String text(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Expected a text of 1 to " + LONGEST + " characters.");
        }
        return text;
    }

    private static String address(String typed) {
        String address = text(typed);
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Expected a mail address.");
        }
        return address;
    }
}
