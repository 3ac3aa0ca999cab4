package org.guildhall.denylist;

import java.time.Clock;
import org.guildhall.partners.Organisations;
import org.guildhall.testing.ModuleDatabase;

/** Opens the register of resemblances on the test database for tests of other modules. */
public final class ResemblanceRegister {

    private ResemblanceRegister() {}

    public static Resemblances open(Organisations organisations, Clock clock) {
        return new Resemblances(ModuleDatabase.jdbc(), organisations, clock);
    }
}
