package org.guildhall.documents;

/** A file that is not taken, and why, in words for the person who sent it. Nothing of it was kept. */
public class UploadRefused extends RuntimeException {

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /** The place or the case has as many files as it may have. */
        TOO_MANY,
        /** A type that is not taken, or a content that is not what the name says. */
        WRONG_TYPE,
        /** It could do more than be read: scripts, hidden files, a bomb. */
        UNSAFE,
        ENCRYPTED,
        BROKEN,
        INFECTED,
        /** The virus scanner does not answer; the same file may be taken later. */
        SCANNER_AWAY
    }

    private final Reason reason;

    public UploadRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
