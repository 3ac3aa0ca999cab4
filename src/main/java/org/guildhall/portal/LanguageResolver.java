package org.guildhall.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.identity.SignInSession;
import org.guildhall.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what the signed-in person chose, else what was chosen in this browser, else the first one
 * that the browser asks for.
 */
@Component("localeResolver")
class LanguageResolver implements LocaleResolver {

    private static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ofSession(request)
                .or(() -> ofCookie(request))
                .orElseGet(() -> Language.firstOf(askedFor(request)))
                .locale();
    }

    /** Keeps a choice with this browser, and with the session of whoever is signed in. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Language language = Language.firstOf(locale == null ? List.of() : List.of(locale));
        if (request.getUserPrincipal() != null) {
            request.getSession().setAttribute(SignInSession.LANGUAGE, language.code());
        }
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, language.code())
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static Optional<Language> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Language.of((String) session.getAttribute(SignInSession.LANGUAGE));
    }

    private static Optional<Language> ofCookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
    }

    /** Nothing when the browser says nothing: the servlet container would then name the machine's language. */
    private static List<Locale> askedFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }
}
