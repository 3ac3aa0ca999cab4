package org.guildhall.identity.oidc;

import jakarta.servlet.http.HttpSession;
import org.guildhall.identity.OidcProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What people and the provider see of signing in and out there. */
@Controller
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class OidcPages {

    private final OidcProperties oidc;
    private final BackChannelLogout backChannel;

    OidcPages(OidcProperties oidc, BackChannelLogout backChannel) {
        this.oidc = oidc;
        this.backChannel = backChannel;
    }

    @GetMapping("/sign-in/refused")
    ModelAndView refused(@RequestParam ProviderRefusal why) {
        return new ModelAndView("identity/provider-refused", HttpStatus.FORBIDDEN)
                .addObject("why", why.name())
                .addObject("provider", oidc.name());
    }

    /** Moves on to the provider once; afterwards it is an ordinary page. */
    @GetMapping("/sign-in/signed-out")
    String signedOut(
            @SessionAttribute(name = OidcSignOut.ONWARD, required = false) @Nullable String onward,
            HttpSession session,
            Model model) {
        if (onward == null) {
            return "redirect:/sign-in";
        }
        session.removeAttribute(OidcSignOut.ONWARD);
        model.addAttribute("onward", onward);
        model.addAttribute("provider", oidc.name());
        return "identity/signed-out";
    }

    /** The provider says that somebody signed out there. */
    @PostMapping(OidcSignIn.BACK_CHANNEL)
    ResponseEntity<Void> signOut(@RequestParam("logout_token") String token) {
        try {
            backChannel.signOut(token);
            return ResponseEntity.ok().build();
        } catch (JwtException e) {
            return ResponseEntity.badRequest().build();
        }
    }
}
