package org.guildhall.duediligence;

import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes an open case when its organisation withdraws; the change of status is what is told of it. */
@Component
class CaseWithdrawal {

    private final CaseStore cases;

    CaseWithdrawal(CaseStore cases) {
        this.cases = cases;
    }

    @EventListener
    @Transactional
    public void on(PartnerStatusChanged changed) {
        if (changed.status() != PartnerStatus.WITHDRAWN) {
            return;
        }
        cases.find(changed.occurrence().applicationId())
                .map(found -> cases.lock(found.applicationId()))
                .filter(current -> current.state() == CaseState.OPEN)
                .ifPresent(current ->
                        cases.update(current.withdrawn(changed.occurrence().at())));
    }
}
