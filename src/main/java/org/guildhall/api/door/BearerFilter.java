package org.guildhall.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.api.tokens.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the token of a request. A request with a token that does not work ends here, also where none is needed. */
class BearerFilter extends OncePerRequestFilter {

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,200}) *", Pattern.CASE_INSENSITIVE);

    private final ApiTokens tokens;
    private final ApiRefusal refusal;

    BearerFilter(ApiTokens tokens, ApiRefusal refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            Matcher bearer = BEARER.matcher(header);
            var presented = bearer.matches() ? tokens.present(bearer.group(1)) : Optional.<ApiTokens.Presented>empty();
            if (presented.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("Expected a token that works."));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new TokenAuthentication(presented.get()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
