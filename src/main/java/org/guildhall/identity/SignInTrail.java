package org.guildhall.identity;

import java.time.Clock;
import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the trail keeps of people who come and go. */
@Service
@Transactional
public class SignInTrail {

    /** Of its entries in the trail, by which they are told from changes to the programme. */
    public static final String SUBJECT = "Sign-in";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInTrail(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    record PersonSignedIn(ProgrammeChange change) implements ProgrammeEvent {}

    record PersonSignedOut(ProgrammeChange change) implements ProgrammeEvent {}

    void signedIn(SignedIn person, SignInWay way) {
        events.publishEvent(new PersonSignedIn(change(person).from(null, way)));
    }

    /** @param where which of the person's browsers, in words */
    public void signedOut(SignedIn person, String where) {
        events.publishEvent(new PersonSignedOut(change(person).from(where, null)));
    }

    private ProgrammeChange change(SignedIn person) {
        return ProgrammeChange.of(clock, person.actor(), SUBJECT);
    }
}
