package org.guildhall.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.guildhall.languages.Words;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the layout needs on every page, error pages included: who looks at it ({@code me}), where they are
 * ({@code here}, with its query {@code address}), and the helpers {@code words}, {@code times} and {@code pageJson}.
 */
@Component
class PageAttributes implements HandlerInterceptor, WebMvcConfigurer {

    private final Times times;
    private final PageJson pageJson;
    private final Words words;

    PageAttributes(Times times, PageJson pageJson, Words words) {
        this.words = words;
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
        request.setAttribute("address", address(request));
        request.setAttribute("languages", Language.values());
        request.setAttribute("words", words);
        request.setAttribute("times", times);
        request.setAttribute("pageJson", pageJson);
        return true;
    }

    /** Of the page that somebody wanted, also when they got an error page instead. */
    private static String address(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String wanted) {
            return wanted;
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
