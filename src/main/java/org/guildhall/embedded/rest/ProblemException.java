package org.guildhall.embedded.rest;

/** An error answer as the Camunda cluster gives it: HTTP status, code name as title, and a sentence as detail. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String title;

    public ProblemException(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    public static ProblemException invalidArgument(String detail) {
        return new ProblemException(400, "INVALID_ARGUMENT", detail);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, "NOT_FOUND", detail);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
