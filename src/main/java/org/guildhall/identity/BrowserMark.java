package org.guildhall.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser is recognised by that asked for a sign-in link: 256 random bits in a cookie. A link that was lured out
 * of somebody's mailbox opens nothing in another browser.
 */
public record BrowserMark(SignInToken secret) {

    static final String COOKIE = "guildhall-browser";

    private static final Duration KEPT = Duration.ofDays(1);

    /** The mark of the browser behind a request, if it has one. */
    public static Optional<BrowserMark> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> new BrowserMark(new SignInToken(cookie.getValue())))
                .findFirst();
    }

    /** The mark of the browser behind a request, which gets one with the response if it has none. */
    public static BrowserMark given(HttpServletRequest request, HttpServletResponse response) {
        BrowserMark mark = of(request).orElseGet(() -> new BrowserMark(SignInToken.random()));
        ResponseCookie cookie = ResponseCookie.from(COOKIE, mark.secret().text())
                .path(request.getContextPath() + "/sign-in")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return mark;
    }

    byte[] hash() {
        return secret.hash();
    }
}
