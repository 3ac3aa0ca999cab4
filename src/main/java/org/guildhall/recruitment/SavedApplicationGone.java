package org.guildhall.recruitment;

/** A saved application that was handed in or discarded elsewhere, or whose time is over. */
public class SavedApplicationGone extends RuntimeException {

    SavedApplicationGone() {
        super("Expected a saved application, but it was handed in or discarded elsewhere, or its time is over.");
    }
}
