package org.guildhall.invitations;

import java.util.Objects;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations on an empty test database, with what they published and a clock to move. */
public final class InvitationHouse {

    public final JdbcClient jdbc = ModuleDatabase.jdbc();
    public final RecordedEvents events = new RecordedEvents();
    public final MutableClock clock = new MutableClock();
    public final Organisations organisations;
    public final InvitationRules rules;
    public final Invitations invitations;

    public InvitationHouse() {
        PartnerRegister.clear();
        jdbc.sql("truncate invitations.batch, invitations.batch_row, invitations.invitation, invitations.link")
                .update();
        organisations = PartnerRegister.open(events, clock);
        InvitationStore store = new InvitationStore(jdbc);
        rules = new InvitationRules(store, organisations);
        invitations = new Invitations(store, rules, events, clock);
    }

    /** The secret of the link in the latest mail. */
    public String token() {
        String path = Objects.requireNonNull(events.of(InvitationMailDue.class).getLast())
                .path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
