package org.guildhall.training;

/** An enrolment that has lapsed. */
public final class EnrolmentNotOpen extends RuntimeException {

    EnrolmentNotOpen(Enrolment enrolment) {
        super("Expected enrolment " + enrolment.id() + " to be open, but it is " + enrolment.state() + ".");
    }
}
