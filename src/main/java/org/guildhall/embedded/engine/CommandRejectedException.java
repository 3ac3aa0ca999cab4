package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.record.RejectionType;

/** The engine refused a command. */
public final class CommandRejectedException extends RuntimeException {

    private final RejectionType type;

    CommandRejectedException(String command, RejectionType type, String reason) {
        super("Command '%s' rejected with code '%s': %s".formatted(command, type, reason));
        this.type = type;
    }

    public RejectionType type() {
        return type;
    }
}
