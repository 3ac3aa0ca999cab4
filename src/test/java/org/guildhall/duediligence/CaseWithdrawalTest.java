package org.guildhall.duediligence;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.guildhall.testing.ModuleDatabase;
import org.junit.jupiter.api.Test;

class CaseWithdrawalTest {

    private static final Actor SOMEBODY = Actor.system("test");

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final CaseWithdrawal withdrawal = new CaseWithdrawal(new CaseStore(ModuleDatabase.jdbc()));

    @Test
    void aWithdrawnOrganisationHasNoOpenCase() {
        var partnerId = house.partner("Nordlicht GmbH", "Olga Owner");
        house.cases.open(house.applicationId, partnerId, SOMEBODY);

        house.organisations.changeStatus(partnerId, PartnerStatus.ONBOARDING, SOMEBODY, house.applicationId);
        house.organisations.changeStatus(partnerId, PartnerStatus.WITHDRAWN, SOMEBODY, house.applicationId);
        var changes = house.events.of(PartnerStatusChanged.class);

        withdrawal.on(changes.getFirst());
        assertThat(state()).isEqualTo(CaseState.OPEN);
        withdrawal.on(changes.getLast());
        withdrawal.on(changes.getLast());
        assertThat(state()).isEqualTo(CaseState.WITHDRAWN);
    }

    private CaseState state() {
        return house.cases.find(house.applicationId).orElseThrow().state();
    }
}
