package org.guildhall.inbox.process;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;

/** Lets a change of a user task pass, or refuses it. */
final class Verdict {

    private Verdict() {}

    static void give(JobClient client, ActivatedJob job, boolean allowed, String otherwise) {
        client.newCompleteCommand(job)
                .withResult(result -> result.forUserTask().deny(!allowed, allowed ? "" : otherwise))
                .send()
                .join();
    }
}
