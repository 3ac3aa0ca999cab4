package org.guildhall.recruitment;

/** A link that opens no saved application: never issued, expired, or the application is gone. */
public class ResumeLinkUnusable extends RuntimeException {

    ResumeLinkUnusable() {
        super("Expected the link to a saved application, but it opens none. Ask for a new link.");
    }
}
