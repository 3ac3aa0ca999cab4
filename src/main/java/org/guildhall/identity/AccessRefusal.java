package org.guildhall.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no in the way the caller understands: a page, a problem document, or a move to the sign-in page. */
@Component
class AccessRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Request attribute the error page reads: the page was older than the session. */
    static final String PAGE_IS_STALE = "pageIsStale";

    private static final String SIGN_IN = "/sign-in";

    private final ObjectMapper json;

    AccessRefusal(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        } else {
            problem(response, HttpStatus.UNAUTHORIZED, "Please sign in", "This needs somebody who is signed in.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean stale = cause instanceof CsrfException;
        if (stale && tooLarge(request)) {
            refuse(
                    request,
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Too large",
                    "What you sent is larger than any form here may be. Nothing was sent. Make it smaller or divide it.");
        } else if (wantsPage(request)) {
            request.setAttribute(PAGE_IS_STALE, stale);
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (stale) {
            problem(
                    response,
                    HttpStatus.FORBIDDEN,
                    "This page is no longer fresh",
                    "Your session ended while the page was open. Load the page again, sign in if asked, and send it once more.");
        } else {
            problem(response, HttpStatus.FORBIDDEN, "Not for your role", "Your account may not do this.");
        }
    }

    /** Of a form that was too large nothing is read, so what proves where it comes from is missing too. */
    private static boolean tooLarge(HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException overTheLimit) {
            return true;
        } catch (IOException | ServletException unreadable) {
            return false;
        }
    }

    /** Refuses a request with the page of the status, or with a problem document. */
    void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        if (wantsPage(request)) {
            response.sendError(status.value());
        } else {
            problem(response, status, title, detail);
        }
    }

    /** Whether a browser asks for a page to show: anything but a script's request for data or a fragment. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null
                && accept != null
                && (accept.contains(MediaType.TEXT_HTML_VALUE) || !accept.contains("json"));
    }

    private void problem(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
