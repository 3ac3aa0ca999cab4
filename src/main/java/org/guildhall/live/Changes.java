package org.guildhall.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where modules say that something has changed. It is told after the commit, and costs the change itself nothing. */
@Component
public class Changes {

    private final Set<Audience> untold = ConcurrentHashMap.newKeySet();

    /** Says that pages of this audience are to look again, once the transaction at hand is committed. */
    public void tell(Audience audience) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            untold.add(audience);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                untold.add(audience);
            }
        });
    }

    /** Hands out what nobody was told yet; each only once. */
    Set<Audience> take() {
        Set<Audience> taken = Set.copyOf(untold);
        untold.removeAll(taken);
        return taken;
    }
}
