package org.guildhall.embedded;

import org.jspecify.annotations.Nullable;

/** A loopback port that the embedded platform was told to use belongs to another program. */
public final class PortInUseException extends RuntimeException {

    /** @param setting property with which another port is chosen */
    public PortInUseException(int port, String purpose, String setting, @Nullable Throwable cause) {
        super(
                "Port %d is in use by another program, but %s needs it. Stop it, or start with --%s=<another>; 0 takes any free one."
                        .formatted(port, purpose, setting),
                cause);
    }
}
