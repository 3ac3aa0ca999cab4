package org.guildhall.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.IdentityProperties.Staff;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/**
 * Fictional staff to try the product with, one click each; there are none unless the platform is embedded, nor
 * where an OpenID provider says who is staff.
 */
@Component
@Conditional(DemoAccounts.Wanted.class)
public class DemoAccounts {

    static final List<Staff> STAFF = List.of(
            new Staff("mara.lindqvist@guildhall.example", "Mara Lindqvist", Role.PARTNER_MANAGER),
            new Staff("ben.roth@guildhall.example", "Ben Roth", Role.PARTNER_MANAGER),
            new Staff("cleo.okafor@guildhall.example", "Cleo Okafor", Role.COMPLIANCE_OFFICER),
            new Staff("conrad.weiss@guildhall.example", "Conrad Weiss", Role.COMPLIANCE_OFFICER));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<Account> all() {
        return STAFF.stream()
                .flatMap(one -> accounts.findByMail(one.mail()).stream())
                .toList();
    }

    public Optional<Account> find(UUID id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** See the class. */
    public static final class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return environment.getProperty("guildhall.embedded.enabled", Boolean.class, false)
                    && !environment.containsProperty("guildhall.identity.oidc.issuer");
        }
    }
}
