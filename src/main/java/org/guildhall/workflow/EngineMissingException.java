package org.guildhall.workflow;

/** Guildhall was started without a workflow engine it could work with. The message is for whoever starts it. */
class EngineMissingException extends RuntimeException {

    EngineMissingException(String message) {
        super(message);
    }
}
