package org.guildhall.testing;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.UserTask;

/** People who do tasks in tests, and the tasks they do. */
public final class People {

    private People() {}

    public static SignedIn manager() {
        return new SignedIn(UUID.randomUUID(), "Mara Manager", "mara@vendor.example", Role.PARTNER_MANAGER, null);
    }

    public static SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), name, "officer@vendor.example", Role.COMPLIANCE_OFFICER, null);
    }

    public static SignedIn applicant(UUID partnerId) {
        return new SignedIn(UUID.randomUUID(), "Ada Applicant", "ada@applicant.example", Role.APPLICANT, partnerId);
    }

    public static Submitter submits(SignedIn person) {
        return new Submitter(person, "192.0.2.7", "test");
    }

    public static UserTask task(String elementId, String processId, UUID applicationId, UUID partnerId, Role role) {
        return new UserTask(
                1,
                elementId,
                elementId,
                processId,
                applicationId,
                partnerId,
                role,
                null,
                UserTask.State.OPEN,
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null,
                50,
                "Any Organisation",
                null);
    }
}
