package org.guildhall.identity.oidc;

import java.util.Set;
import org.guildhall.identity.Account;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns what the provider vouches for into an account, or a refusal. */
@Component
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class StaffUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService claims = new OidcUserService();
    private final ProviderAccounts accounts;
    private final OidcProperties oidc;

    StaffUsers(ProviderAccounts accounts, OidcProperties oidc) {
        this.accounts = accounts;
        this.oidc = oidc;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        ProviderPerson person = ProviderPerson.of(oidc.issuer(), user);
        Set<Role> roles = RoleMapping.rolesOf(user.getClaims(), oidc);
        if (roles.size() != 1) {
            accounts.close(person);
            throw (roles.isEmpty() ? ProviderRefusal.NO_ROLE : ProviderRefusal.TWO_ROLES).exception();
        }
        return new StaffUser(user, accounts.open(person, roles.iterator().next()));
    }

    /** A member of staff as the provider and as Guildhall know them; lives for one request. */
    static final class StaffUser extends DefaultOidcUser {

        private final transient Account account;

        private StaffUser(OidcUser user, Account account) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.account = account;
        }

        Account account() {
            return account;
        }
    }
}
