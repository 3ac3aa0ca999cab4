package org.guildhall.recruitment;

/** One address was sent several links just now. */
public class TooManyResumeLinks extends RuntimeException {

    TooManyResumeLinks() {
        super("Expected few links for one address in a short time, but there were several. Wait, then ask again.");
    }
}
