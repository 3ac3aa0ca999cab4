package org.guildhall.identity.oidc;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.Role;
import org.jspecify.annotations.Nullable;

/** The roles that groups of the provider stand for. */
final class RoleMapping {

    private RoleMapping() {}

    /** @param claims what the provider says of a person */
    static Set<Role> rolesOf(Map<String, Object> claims, OidcProperties oidc) {
        Collection<?> groups = groups(claims, oidc.rolesClaim());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!Collections.disjoint(groups, oidc.partnerManagers())) {
            roles.add(Role.PARTNER_MANAGER);
        }
        if (!Collections.disjoint(groups, oidc.complianceOfficers())) {
            roles.add(Role.COMPLIANCE_OFFICER);
        }
        return roles;
    }

    /** A claim whose name has dots of its own, such as an address, is found as well as a nested one. */
    private static Collection<?> groups(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        if (!claims.containsKey(path) && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested) {
            return groups(nested, path.substring(dot + 1));
        }
        return values(claims.get(path));
    }

    private static Collection<?> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several;
        }
        return claim == null ? List.of() : List.of(claim);
    }
}
