package org.guildhall.recruitment;

import java.util.UUID;

/** An application id that does not exist. */
public class UnknownApplication extends RuntimeException {

    UnknownApplication(UUID applicationId) {
        super("Expected application '%s', but there is none. Check the id.".formatted(applicationId));
    }
}
