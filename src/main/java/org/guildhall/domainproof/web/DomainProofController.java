package org.guildhall.domainproof.web;

import java.util.Objects;
import org.guildhall.domainproof.DomainProof;
import org.guildhall.domainproof.DomainProofs;
import org.guildhall.domainproof.TxtRecords.DnsSilent;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an applicant proves that the domain of its website is its own. */
@Controller
@RequestMapping("/profile/domain")
class DomainProofController {

    private final DomainProofs proofs;
    private final Words words;

    DomainProofController(DomainProofs proofs, Words words) {
        this.proofs = proofs;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute(
                "proof", proofs.find(Objects.requireNonNull(person.partnerId())).orElse(null));
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
        return "redirect:/profile/domain";
    }
}
