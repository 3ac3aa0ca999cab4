package org.guildhall.partners;

import java.time.Clock;
import org.guildhall.testing.ModuleDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** The partner register on the test database, for tests of any module. */
public final class PartnerRegister {

    private PartnerRegister() {}

    public static Organisations open(ApplicationEventPublisher events, Clock clock) {
        return new Organisations(
                new OrganisationStore(ModuleDatabase.jdbc()),
                new CorrectionStore(ModuleDatabase.jdbc()),
                events,
                clock);
    }

    public static Corrections corrections(Clock clock) {
        return new Corrections(new CorrectionStore(ModuleDatabase.jdbc()), clock);
    }

    public static void clear() {
        ModuleDatabase.jdbc()
                .sql("truncate partners.organisation, partners.party, partners.correction, partners.corrected_value")
                .update();
    }
}
