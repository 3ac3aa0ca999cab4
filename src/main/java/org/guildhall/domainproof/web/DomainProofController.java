package org.guildhall.domainproof.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.guildhall.domainproof.DomainLinkRefused;
import org.guildhall.domainproof.DomainLinks;
import org.guildhall.domainproof.DomainProof;
import org.guildhall.domainproof.DomainProofs;
import org.guildhall.domainproof.TxtRecords.DnsSilent;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** How an applicant proves that the domain of its website is its own. */
@Controller
@RequestMapping("/profile/domain")
class DomainProofController {

    private static final String PAGE = "redirect:/profile/domain";

    private final DomainProofs proofs;
    private final DomainLinks links;
    private final Words words;

    DomainProofController(DomainProofs proofs, DomainLinks links, Words words) {
        this.proofs = proofs;
        this.links = links;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute(
                "proof", proofs.find(Objects.requireNonNull(person.partnerId())).orElse(null));
        model.addAttribute("mayProve", person.actsAs());
        return "domainproof/domain";
    }

    @PostMapping
    String check(@AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        try {
            boolean proven = proofs.check(Objects.requireNonNull(person.partnerId()), person.actor())
                    .map(DomainProof::proven)
                    .orElse(false);
            if (!proven) {
                redirect.addFlashAttribute("problem", words.text("domainproof.domain.not-there"));
            }
        } catch (DnsSilent silent) {
            redirect.addFlashAttribute("problem", words.text("domainproof.domain.silent"));
        }
        return PAGE;
    }

    @PostMapping("/mail")
    String ask(@AuthenticationPrincipal SignedIn person, @RequestParam String name, RedirectAttributes redirect) {
        String address = links.ask(person, name);
        redirect.addFlashAttribute("notice", words.text("domainproof.mail.sent", address));
        return PAGE;
    }

    @GetMapping("/mail/{token}")
    String offer(@AuthenticationPrincipal SignedIn person, @PathVariable String token, Model model) {
        model.addAttribute("domain", links.look(person, token));
        model.addAttribute("token", token);
        return "domainproof/confirm";
    }

    @PostMapping("/mail/{token}")
    String confirm(@AuthenticationPrincipal SignedIn person, @PathVariable String token) {
        links.confirm(person, token);
        return PAGE;
    }

    /** Back to the page, which says why nothing was sent or proven. */
    @ExceptionHandler
    String refused(DomainLinkRefused refused, HttpServletRequest request) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("problem", words.text("domainproof.mail." + refused.why()));
        flash.put("name", request.getParameter("name"));
        return PAGE;
    }
}
