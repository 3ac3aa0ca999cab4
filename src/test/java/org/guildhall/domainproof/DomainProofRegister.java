package org.guildhall.domainproof;

import java.time.Clock;
import java.util.List;
import org.guildhall.partners.Organisations;
import org.guildhall.testing.ModuleDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the register of domain proofs on the test database, with a DNS that knows nothing. */
public final class DomainProofRegister {

    private DomainProofRegister() {}

    public static DomainProofs open(Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        return new DomainProofs(
                ModuleDatabase.jdbc(),
                domain -> List.of(),
                organisations,
                TransactionOperations.withoutTransaction(),
                events,
                clock);
    }

    public static DomainLinks links(DomainProofs proofs, ApplicationEventPublisher events, Clock clock) {
        return new DomainLinks(ModuleDatabase.jdbc(), proofs, events, clock);
    }
}
