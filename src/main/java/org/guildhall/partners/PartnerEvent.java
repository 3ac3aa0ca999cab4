package org.guildhall.partners;

/** Something that happened to a partner or its application: kept in the audit trail, listened to by other modules. */
public interface PartnerEvent {

    Occurrence occurrence();
}
