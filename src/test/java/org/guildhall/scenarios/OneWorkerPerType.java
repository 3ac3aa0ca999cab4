package org.guildhall.scenarios;

import io.camunda.client.annotation.customizer.JobWorkerValueCustomizer;
import io.camunda.client.annotation.value.JobWorkerValue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/**
 * Camunda Process Test configures all workers anew before every test and the starter keeps those of the tests before, so
 * that after a few tests their polls use up the client's connections. Those that were opened before are switched off.
 */
@TestComponent
class OneWorkerPerType implements JobWorkerValueCustomizer {

    private final Set<JobWorkerValue> opened = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void customize(JobWorkerValue worker) {
        if (!opened.add(worker)) {
            worker.setEnabled(false);
        }
    }
}
