package org.guildhall.api.door;

import java.util.List;
import java.util.UUID;
import org.guildhall.api.Scope;
import org.guildhall.api.tokens.ApiTokens;
import org.guildhall.identity.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request that carries a token; its principal is the person the token acts for. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final SignedIn person;
    private final UUID token;
    private final List<Scope> scopes;

    // No authorities: roles open the portal, and a token is no way in there.
    TokenAuthentication(ApiTokens.Presented presented) {
        super(List.of());
        this.person = presented.person();
        this.token = presented.token().id();
        this.scopes = presented.scopes();
        setAuthenticated(true);
    }

    UUID token() {
        return token;
    }

    boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenAuthentication that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
