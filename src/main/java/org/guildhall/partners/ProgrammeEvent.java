package org.guildhall.partners;

/** Something that was changed about the programme itself and concerns no single partner: kept in the audit trail. */
public interface ProgrammeEvent {

    ProgrammeChange change();
}
