package org.guildhall.documents;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A file that is not taken, and why, for the person who sent it. Nothing of it was kept. */
public class UploadRefused extends RuntimeException implements Worded {

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
    private final transient Wording wording;

    /** @param wording what is wrong with it and what to do */
    public UploadRefused(Reason reason, Wording wording) {
        super("Expected a file that can be taken, but refused one as %s: %s %s."
                .formatted(reason, wording.key(), wording.arguments()));
        this.reason = reason;
        this.wording = wording;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
