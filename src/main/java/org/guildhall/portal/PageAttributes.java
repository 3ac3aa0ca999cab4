package org.guildhall.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the layout needs on every page, error pages included: who looks at it ({@code me}), where they are
 * ({@code here}), and the helpers {@code times} and {@code pageJson}.
 */
@Component
class PageAttributes implements HandlerInterceptor, WebMvcConfigurer {

    private final Times times;
    private final PageJson pageJson;

    PageAttributes(Times times, PageJson pageJson) {
        this.times = times;
        this.pageJson = pageJson;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            request.setAttribute("me", person);
        }
        request.setAttribute("here", request.getRequestURI());
        request.setAttribute("times", times);
        request.setAttribute("pageJson", pageJson);
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
