package org.guildhall.tracks;

/** The version of a track that an application goes through from its first day to its last, and for what company. */
public record ApplicantTrack(TrackVersion version, Region region, CompanySize size) {

    /** What it demands of this applicant: with what region and size add. */
    public TrackContent demands() {
        return version.content().in(region, size);
    }
}
