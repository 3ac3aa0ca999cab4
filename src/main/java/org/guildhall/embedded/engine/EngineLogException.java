package org.guildhall.embedded.engine;

/** The engine cannot start on its log, for a reason that the message tells in full. */
public abstract sealed class EngineLogException extends IllegalStateException {

    private EngineLogException(String message) {
        super(message);
    }

    /** The log, or the snapshot that stands for its beginning, is not what was written; nothing can go on from it. */
    public static final class Damaged extends EngineLogException {
        Damaged(String expectation) {
            super(expectation
                    + " Restore the database from a backup, or start with --guildhall.embedded.reset=true to begin"
                    + " without the old data.");
        }
    }

    /** Another process writes the log. */
    public static final class InUse extends EngineLogException {
        InUse(LogWriter.FencedException cause) {
            super(String.valueOf(cause.getMessage()));
        }
    }
}
