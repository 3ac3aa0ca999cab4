package org.guildhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Begins the session of a person whose identity is established. */
@Component
public class SignInSession {

    /** Session attribute: code of the language the signed-in person chose. */
    public static final String LANGUAGE = "language";

    private final SecurityContextRepository contexts;
    private final RequestCache requests;
    private final IdentityProperties properties;
    private final Accounts accounts;
    private final SignInTrail trail;

    SignInSession(
            SecurityContextRepository contexts,
            RequestCache requests,
            IdentityProperties properties,
            Accounts accounts,
            SignInTrail trail) {
        this.properties = properties;
        this.accounts = accounts;
        this.trail = trail;
        this.contexts = contexts;
        this.requests = requests;
    }

    /**
     * Signs the person in with a session of their own; nothing of an earlier one remains.
     *
     * @return where they wanted to go before they were asked to sign in, or the front page
     */
    public String signIn(HttpServletRequest request, HttpServletResponse response, SignedIn person, SignInWay way) {
        return signIn(request, response, person, way, null);
    }

    /**
     * The same for a session that ends at an instant, however busy it is.
     *
     * @param end null when only idleness ends it
     */
    public String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            SignInWay way,
            @Nullable Instant end) {
        // First: who cannot be kept in the trail does not come in.
        trail.signedIn(person, way);
        SavedRequest wanted = requests.getRequest(request, response);
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        HttpSession begun = request.getSession();
        begun.setAttribute(Sessions.USER_AGENT, request.getHeader(HttpHeaders.USER_AGENT));
        accounts.language(person.accountId()).ifPresent(language -> begun.setAttribute(LANGUAGE, language.code()));
        begun.setAttribute(SessionLifetime.ENDS_AT, end);
        begun.setMaxInactiveInterval((int) properties.sessionTimeout().toSeconds());
        return wanted == null ? "/" : wanted.getRedirectUrl();
    }
}
