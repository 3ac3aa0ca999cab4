package org.guildhall.identity.passkeys;

import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;
import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** What the trail keeps of passkeys; of a new one and of one less their owner hears by mail. */
final class PasskeyEvents {

    record PasskeyAdded(ProgrammeChange change, Contact addressee) implements OwnerHears {

        @Override
        public String words() {
            return String.valueOf(change.after());
        }
    }

    record PasskeyRemoved(ProgrammeChange change, Contact addressee) implements OwnerHears {

        @Override
        public String words() {
            return String.valueOf(change.before());
        }
    }

    record PasskeyRenamed(ProgrammeChange change) implements ProgrammeEvent {}

    private interface OwnerHears extends ProgrammeEvent, AddressedEvent {

        @Override
        default UUID id() {
            return change().id();
        }

        @Override
        default String path() {
            return "/account/sessions";
        }
    }

    private PasskeyEvents() {}
}
