package org.guildhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Keeps that somebody signed out, while it is still known who. */
@Component
class SignOutRecord implements LogoutHandler {

    private final SignInTrail trail;

    SignOutRecord(SignInTrail trail) {
        this.trail = trail;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            trail.signedOut(person, "this browser");
        }
    }
}
