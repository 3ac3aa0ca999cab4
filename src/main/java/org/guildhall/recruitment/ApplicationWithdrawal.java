package org.guildhall.recruitment;

import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes an undecided application when its organisation withdraws; the change of status is what is told of it. */
@Component
class ApplicationWithdrawal {

    private static final String REASON = "The organisation withdrew its application.";

    private final ApplicationStore applications;

    ApplicationWithdrawal(ApplicationStore applications) {
        this.applications = applications;
    }

    @EventListener
    @Transactional
    public void on(PartnerStatusChanged changed) {
        if (changed.status() != PartnerStatus.WITHDRAWN) {
            return;
        }
        applications
                .latestOfPartner(changed.occurrence().partnerId())
                .map(found -> applications.lock(found.id()))
                .filter(PartnerApplication::undecided)
                .ifPresent(application -> applications.update(
                        application.withdrawn(changed.occurrence().at(), REASON)));
    }
}
