package org.guildhall.testing.papers;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.UserTask;

/** People and the tasks that wait for them. */
public final class People {

    private People() {}

    public static SignedIn applicant(UUID partnerId) {
        return new SignedIn(UUID.randomUUID(), "Anna Applicant", "anna@example.com", Role.APPLICANT, partnerId);
    }

    public static SignedIn partnerManager() {
        return new SignedIn(UUID.randomUUID(), "Vera Vendor", "vera@example.com", Role.PARTNER_MANAGER, null);
    }

    public static Submitter submitter(SignedIn person) {
        return new Submitter(person, "203.0.113.7", "Mozilla/5.0 (Test)");
    }

    public static UserTask task(String elementId, String processId, UUID applicationId, UUID partnerId, Role role) {
        return new UserTask(
                4711,
                elementId,
                elementId,
                processId,
                applicationId,
                partnerId,
                role,
                null,
                UserTask.State.OPEN,
                Instant.EPOCH,
                null,
                null,
                50,
                "Any Organisation",
                null);
    }
}
