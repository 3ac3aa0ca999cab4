package org.guildhall.tracks;

/** No track, or no version of it, goes by this name. */
public final class UnknownTrack extends RuntimeException {

    UnknownTrack(String message) {
        super(message);
    }
}
