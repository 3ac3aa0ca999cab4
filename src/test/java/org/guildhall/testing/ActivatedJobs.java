package org.guildhall.testing;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.concurrent.atomic.AtomicLong;

/** Jobs as a worker gets them. The same object stands for the same job delivered again. */
public final class ActivatedJobs {

    private static final AtomicLong KEYS = new AtomicLong(2251799813685248L);

    private ActivatedJobs() {}

    public static ActivatedJob of(String processId, String type) {
        ActivatedJob job = mock(ActivatedJob.class);
        when(job.getType()).thenReturn(type);
        when(job.getBpmnProcessId()).thenReturn(processId);
        when(job.getProcessDefinitionVersion()).thenReturn(3);
        when(job.getElementInstanceKey()).thenReturn(KEYS.incrementAndGet());
        return job;
    }
}
