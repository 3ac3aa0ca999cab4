package org.guildhall.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the provider too, where it offers that. The way there is a page of ours that moves on by itself: the
 * content security policy lets no form end up on another site.
 */
@Component
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class OidcSignOut implements LogoutHandler, LogoutSuccessHandler {

    /** Session attribute of the page that moves on. */
    static final String ONWARD = "guildhall.oidc.signOut";

    private final ClientRegistrationRepository provider;
    private final OidcProperties oidc;
    private final SiteAddress site;

    OidcSignOut(ClientRegistrationRepository provider, OidcProperties oidc, SiteAddress site) {
        this.provider = provider;
        this.oidc = oidc;
        this.site = site;
    }

    /** Runs while the session is still there. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(OidcArrival.ID_TOKEN) instanceof String token) {
            endSession().ifPresent(address -> request.setAttribute(ONWARD, onward(address, token)));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        Object onward = request.getAttribute(ONWARD);
        if (onward == null) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            request.getSession().setAttribute(ONWARD, onward);
            response.sendRedirect(request.getContextPath() + "/sign-in/signed-out");
        }
    }

    private Optional<String> endSession() {
        return Optional.ofNullable(provider.findByRegistrationId(OidcConfiguration.REGISTRATION)
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(Object::toString);
    }

    private String onward(String endSession, String token) {
        return UriComponentsBuilder.fromUriString(endSession)
                .queryParam("id_token_hint", token)
                .queryParam("client_id", oidc.clientId())
                .queryParam("post_logout_redirect_uri", site.of("/sign-in"))
                .encode()
                .toUriString();
    }
}
