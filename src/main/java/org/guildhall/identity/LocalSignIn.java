package org.guildhall.identity;

import org.springframework.stereotype.Component;

/**
 * Who signs in at Guildhall itself, by link or passkey. Whom an OpenID provider vouches for gets in through it only: a
 * link or a passkey would outlive a role taken away there.
 */
@Component
public class LocalSignIn {

    private final IdentityProperties properties;
    private final Accounts accounts;

    LocalSignIn(IdentityProperties properties, Accounts accounts) {
        this.properties = properties;
        this.accounts = accounts;
    }

    public boolean allows(Account account) {
        OidcProperties provider = properties.oidc();
        return provider == null
                || account.role() == Role.APPLICANT
                || (provider.staffLinks() && !accounts.isOfProvider(account.id(), provider.issuer()));
    }
}
