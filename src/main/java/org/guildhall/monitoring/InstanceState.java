package org.guildhall.monitoring;

import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ProcessInstanceState;

/** Whether something in the engine still goes on, with its shape on pages. */
public enum InstanceState {
    ACTIVE("active"),
    COMPLETED("done"),
    TERMINATED("stopped");

    private final String shape;

    InstanceState(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    static InstanceState of(ProcessInstanceState state) {
        return switch (state) {
            case COMPLETED -> COMPLETED;
            case TERMINATED -> TERMINATED;
            default -> ACTIVE;
        };
    }

    static InstanceState of(ElementInstanceState state) {
        return switch (state) {
            case COMPLETED -> COMPLETED;
            case TERMINATED -> TERMINATED;
            default -> ACTIVE;
        };
    }
}
