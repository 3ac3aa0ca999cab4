package org.guildhall.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at the instant it was given, however busy it is. */
class SessionLifetime extends OncePerRequestFilter {

    static final String ENDS_AT = "guildhall.endsAt";

    private final Clock clock;

    SessionLifetime(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(ENDS_AT) instanceof Instant end
                && !clock.instant().isBefore(end)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
