package org.guildhall.workflow;

import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.partners.Actor;

/** The actor behind a job worker: the step of the process, with the version of the model it came from. */
public final class WorkerActor {

    private WorkerActor() {}

    public static Actor of(ActivatedJob job) {
        return Actor.process(job.getType(), job.getBpmnProcessId() + ":" + job.getProcessDefinitionVersion());
    }
}
