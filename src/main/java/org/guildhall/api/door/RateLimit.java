package org.guildhall.api.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.guildhall.api.ApiSettings;
import org.guildhall.api.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often a token may ask, or a network address without one; counted in memory of each node. */
class RateLimit extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 100_000;

    private final LoadingCache<String, Bucket> buckets;
    private final ProblemWriter problems;

    RateLimit(ApiSettings settings, ProblemWriter problems) {
        this.problems = problems;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(settings.window())
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.requests())
                                .refillGreedy(settings.requests(), settings.window()))
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(caller(request)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "Expected fewer requests at a time. Nothing was done; send it again after the seconds that the header Retry-After names."),
                request,
                response);
    }

    private static String caller(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token
                ? token.token().toString()
                : request.getRemoteAddr();
    }
}
