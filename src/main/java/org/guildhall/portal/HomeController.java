package org.guildhall.portal;

import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: for the public what this is, for everybody else the page that answers their first question. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable SignedIn person) {
        if (person == null) {
            return "portal/landing";
        }
        return switch (person.role()) {
            case APPLICANT -> "redirect:/journey";
            case PARTNER_MANAGER, COMPLIANCE_OFFICER -> "redirect:/tasks";
        };
    }
}
