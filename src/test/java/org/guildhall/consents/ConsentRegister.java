package org.guildhall.consents;

import java.time.Clock;
import org.guildhall.partners.Organisations;
import org.guildhall.testing.ModuleDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** Opens the register of consents on the test database, with the texts in force. */
public final class ConsentRegister {

    private ConsentRegister() {}

    public static Consents open(Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        return new Consents(ModuleDatabase.jdbc(), texts(), organisations, events, clock);
    }

    public static ConsentTexts texts() {
        return new ConsentTexts();
    }
}
