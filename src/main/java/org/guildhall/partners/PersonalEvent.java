package org.guildhall.partners;

import java.util.UUID;

/** An event that concerns one person more than others of the role. */
public interface PersonalEvent extends PartnerEvent {

    /** Account of the person who is to hear of it. */
    UUID addressee();
}
