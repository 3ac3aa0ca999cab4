package org.guildhall.monitoring;

import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ProcessInstanceState;

/** Whether something in the engine still goes on, in the words and shapes of the pages. */
public enum InstanceState {
    ACTIVE("Active", "active"),
    COMPLETED("Completed", "done"),
    TERMINATED("Ended early", "stopped");

    private final String label;
    private final String shape;

    InstanceState(String label, String shape) {
        this.label = label;
        this.shape = shape;
    }

    public String label() {
        return label;
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
