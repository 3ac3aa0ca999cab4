package org.guildhall.duediligence.cli;

/** A command that could not do its work; the message is for the person who gave it. */
final class CommandFailed extends RuntimeException {

    CommandFailed(String message) {
        super(message);
    }

    CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
