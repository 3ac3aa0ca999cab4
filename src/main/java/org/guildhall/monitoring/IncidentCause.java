package org.guildhall.monitoring;

import io.camunda.client.api.search.enums.IncidentErrorType;

/** Why a process cannot go on, as people may be told, and what usually helps. */
public enum IncidentCause {
    STEP_FAILED("A step failed repeatedly", Remedy.RETRY),
    TASK_NOT_LISTED("A task could not be put into the inbox", Remedy.RETRY),
    VALUE_UNUSABLE("A value was missing or of the wrong kind", Remedy.CORRECT),
    NOT_DEPLOYED("A process or form is not deployed", Remedy.DEPLOY),
    NO_DECISION("A decision gave no usable answer", Remedy.CORRECT),
    ERROR_NOT_EXPECTED("A step reported an error the model does not expect", Remedy.CORRECT),
    DATA_TOO_LARGE("The data became too large", Remedy.CORRECT),
    OTHER("The engine could not go on", Remedy.CORRECT);

    private final String label;
    private final Remedy remedy;

    IncidentCause(String label, Remedy remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    /** In English, for records and other systems. */
    public String label() {
        return label;
    }

    public Remedy remedy() {
        return remedy;
    }

    static IncidentCause of(IncidentErrorType type) {
        return switch (type) {
            case JOB_NO_RETRIES, EXECUTION_LISTENER_NO_RETRIES, AD_HOC_SUB_PROCESS_NO_RETRIES -> STEP_FAILED;
            case TASK_LISTENER_NO_RETRIES -> TASK_NOT_LISTED;
            case IO_MAPPING_ERROR, EXTRACT_VALUE_ERROR, CONDITION_ERROR -> VALUE_UNUSABLE;
            case CALLED_ELEMENT_ERROR, RESOURCE_NOT_FOUND, FORM_NOT_FOUND -> NOT_DEPLOYED;
            case CALLED_DECISION_ERROR, DECISION_EVALUATION_ERROR -> NO_DECISION;
            case UNHANDLED_ERROR_EVENT -> ERROR_NOT_EXPECTED;
            case MESSAGE_SIZE_EXCEEDED -> DATA_TOO_LARGE;
            default -> OTHER;
        };
    }
}
