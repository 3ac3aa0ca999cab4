package org.guildhall.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.identity.SignedIn;
import org.guildhall.notifications.Notices;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the head of every page say how many notices wait ({@code unreadNotices}); counted only where it is shown. */
@Component
class UnreadNotices implements HandlerInterceptor, WebMvcConfigurer {

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    /** Asks when the page does. */
    @FunctionalInterface
    public interface Count {

        int value();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            request.setAttribute("unreadNotices", (Count) () -> notices.unread(person));
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**");
    }
}
