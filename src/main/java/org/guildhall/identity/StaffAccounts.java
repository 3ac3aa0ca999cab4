package org.guildhall.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts of staff what the configuration says, at every start. */
@Component
class StaffAccounts implements ApplicationRunner {

    private final Accounts accounts;
    private final IdentityProperties properties;
    private final ObjectProvider<DemoAccounts> demo;
    private final Sessions sessions;

    StaffAccounts(
            Accounts accounts, IdentityProperties properties, ObjectProvider<DemoAccounts> demo, Sessions sessions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.properties = properties;
        this.demo = demo;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        String issuer = properties.oidc() == null ? null : properties.oidc().issuer();
        List<IdentityProperties.Staff> staff =
                new ArrayList<>(properties.staffLinks() ? properties.staff() : List.of());
        demo.ifAvailable(some -> staff.addAll(DemoAccounts.STAFF));
        staff.removeIf(one -> issuer != null && isOfProvider(one, issuer));
        staff.forEach(this::make);
        accounts.closeStaffExcept(
                        staff.stream().map(IdentityProperties.Staff::mail).toList(), issuer)
                .forEach(sessions::endAll);
    }

    /** Whom the provider knows has the role it says, not that of the list. */
    private boolean isOfProvider(IdentityProperties.Staff one, String issuer) {
        return accounts.findByMail(one.mail())
                .filter(account -> accounts.isOfProvider(account.id(), issuer))
                .isPresent();
    }

    /** A session says what its owner may do: it ends when that changes. */
    private void make(IdentityProperties.Staff one) {
        Optional<Role> before = accounts.findByMail(one.mail()).map(Account::role);
        Account account = accounts.staffAccount(one.mail(), one.name(), one.role());
        before.filter(role -> role != account.role()).ifPresent(role -> sessions.endAll(account.id()));
    }
}
