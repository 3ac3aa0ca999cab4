package org.guildhall.embedded.postgres;

import java.nio.file.Path;

/** The data directory belongs to another running process. */
public final class DataDirectoryInUseException extends RuntimeException {

    DataDirectoryInUseException(Path directory, String process) {
        super(("The data directory %s is in use by another running Guildhall (process %s). Stop it, or start with"
                        + " --guildhall.embedded.data-directory=<another>.")
                .formatted(directory, process.isEmpty() ? "unknown" : process));
    }
}
