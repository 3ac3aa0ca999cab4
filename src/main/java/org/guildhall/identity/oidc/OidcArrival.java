package org.guildhall.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.guildhall.identity.oidc.StaffUsers.StaffUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What happens when somebody comes back from the provider: a session of Guildhall's own, or a page that says why not. */
@Component
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class OidcArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Session attributes: the provider's own name for the session, and what signs out there. */
    static final String PROVIDER_SESSION = "guildhall.oidc.sid";

    static final String ID_TOKEN = "guildhall.oidc.idToken";

    private static final Logger LOG = LoggerFactory.getLogger(OidcArrival.class);

    private final SignInSession session;
    private final OidcProperties oidc;
    private final Clock clock;

    OidcArrival(SignInSession session, OidcProperties oidc, Clock clock) {
        this.session = session;
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        StaffUser user = (StaffUser) authentication.getPrincipal();
        String wanted = session.signIn(
                request,
                response,
                user.account().signedIn(),
                SignInWay.OPENID_PROVIDER,
                clock.instant().plus(oidc.sessionLifetime()));
        HttpSession begun = request.getSession();
        begun.setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        begun.setAttribute(PROVIDER_SESSION, user.getIdToken().getClaimAsString("sid"));
        response.sendRedirect(wanted);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        ProviderRefusal why = ProviderRefusal.of(problem);
        if (why == ProviderRefusal.FAILED) {
            LOG.warn("Expected the OpenID provider to vouch for somebody, but sign-in failed: {}", causeOf(problem));
        }
        response.sendRedirect(request.getContextPath() + "/sign-in/refused?why=" + why);
    }

    private static String causeOf(Throwable problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        return cause.toString();
    }
}
