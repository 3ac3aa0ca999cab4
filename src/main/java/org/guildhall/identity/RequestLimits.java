package org.guildhall.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often one network address may send a form that is open to everybody. Counted in memory of each node; what is over
 * the limit is refused before anything happens.
 */
@Component
public class RequestLimits implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLimits.class);
    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> buckets;
    private final AccessRefusal refusal;

    RequestLimits(IdentityProperties properties, AccessRefusal refusal) {
        this.refusal = refusal;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(properties.requestWindow())
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(properties.requestsPerAddress())
                                .refillGreedy(properties.requestsPerAddress(), properties.requestWindow()))
                        .build());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return !HttpMethod.POST.matches(request.getMethod()) || admits(request, response);
    }

    /** Holds the requests of some paths to the same limit that filters answer before any controller, of any method. */
    public Filter filter(String... paths) {
        RequestMatcher held = new OrRequestMatcher(Arrays.stream(paths)
                .<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                if (!held.matches(request) || admits(request, response)) {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (buckets.get(request.getRemoteAddr()).tryConsume(1)) {
            return true;
        }
        LOG.warn("One network address sent more public forms than it may; further ones are refused for a while.");
        refusal.refuse(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many at once",
                "Many requests came from your network just now. Nothing was sent. Wait a few minutes, then try again.");
        return false;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/sign-in/**", "/apply/**", "/join/**")
                .excludePathPatterns("/sign-in/demo/**");
    }
}
