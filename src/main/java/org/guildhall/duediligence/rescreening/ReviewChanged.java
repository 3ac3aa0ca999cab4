package org.guildhall.duediligence.rescreening;

/** An officer decides on something that is no longer as the officer saw it. */
public class ReviewChanged extends RuntimeException {

    ReviewChanged(String message) {
        super(message);
    }
}
