package org.guildhall.tracks;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** What people changed about tracks. */
final class TrackEvents {

    record TrackPublished(ProgrammeChange change) implements ProgrammeEvent {}

    record TrackRetired(ProgrammeChange change) implements ProgrammeEvent {}

    record TrackOffered(ProgrammeChange change) implements ProgrammeEvent {}

    private TrackEvents() {}
}
