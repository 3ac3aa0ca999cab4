package org.guildhall.api.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.api.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Tells a client that it has no token, or the wrong one; never which part of a token was wrong. */
@Component
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ProblemWriter problems;
    private final RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();

    ApiRefusal(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Guildhall API\"");
        problems.write(
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "token-needed",
                        "A token is needed",
                        "Expected the header \"Authorization: Bearer\" with a token that works, but there is none:"
                                + " it is missing, unknown, expired or revoked. Create one in the portal under API tokens."),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        problems.write(Problem.forbidden(String.valueOf(cause.getMessage())), request, response);
    }

    /** Addresses that no browser or library sends, such as with an escaped slash. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(request.getContextPath() + ApiSecurity.ROOT)) {
            problems.write(
                    Problem.badRequest("Expected a plain address, but this one has characters that mean something else"
                            + " to other systems. Write it as the API's description does."),
                    request,
                    response);
        } else {
            pages.handle(request, response, cause);
        }
    }
}
