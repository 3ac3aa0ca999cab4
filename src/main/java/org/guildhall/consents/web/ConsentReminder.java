package org.guildhall.consents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.guildhall.consents.Consents;
import org.guildhall.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks whoever may agree for an organisation once per session, before the first page, when the text is a new one. */
@Component
class ConsentReminder implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PUT_OFF = "guildhall.consent.later";

    private final Consents consents;

    ConsentReminder(Consents consents) {
        this.consents = consents;
    }

    static void putOff(HttpSession session) {
        session.setAttribute(PUT_OFF, true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.partnerId() != null
                && person.actsAs()
                && (session == null || session.getAttribute(PUT_OFF) == null)
                && consents.due(person.partnerId())) {
            response.sendRedirect(request.getContextPath() + "/journey/consent");
            return false;
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/journey");
    }
}
