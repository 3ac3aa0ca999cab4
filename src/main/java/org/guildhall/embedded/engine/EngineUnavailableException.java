package org.guildhall.embedded.engine;

/** The engine cannot take commands now: it starts, stops, or its log cannot be written. */
public final class EngineUnavailableException extends RuntimeException {

    EngineUnavailableException(String message) {
        super(message);
    }
}
