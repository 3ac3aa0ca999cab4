package org.guildhall.duediligence;

import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.Actor;

/** Who decided, with the name of that day. */
public record Officer(UUID account, String name) {

    public static Officer of(SignedIn person) {
        return new Officer(person.accountId(), person.name());
    }

    public Actor actor() {
        return Actor.person(account, name);
    }
}
