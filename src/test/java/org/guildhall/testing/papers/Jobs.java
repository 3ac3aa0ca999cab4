package org.guildhall.testing.papers;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.concurrent.atomic.AtomicLong;

/** Jobs as the engine would hand them out. */
public final class Jobs {

    private static final AtomicLong KEYS = new AtomicLong(2251799813685249L);

    private Jobs() {}

    /** A job of an element instance of its own. Delivered again, it is the same object. */
    public static ActivatedJob job(String processId, String type) {
        ActivatedJob job = mock(ActivatedJob.class);
        when(job.getType()).thenReturn(type);
        when(job.getBpmnProcessId()).thenReturn(processId);
        when(job.getProcessDefinitionVersion()).thenReturn(1);
        when(job.getElementInstanceKey()).thenReturn(KEYS.incrementAndGet());
        when(job.getKey()).thenReturn(KEYS.incrementAndGet());
        return job;
    }
}
