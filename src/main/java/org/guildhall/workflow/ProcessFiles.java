package org.guildhall.workflow;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The process models that are deployed from here, to be read. */
final class ProcessFiles {

    static final String PATTERN = "classpath*:processes/*.bpmn";

    private ProcessFiles() {}

    /** Every process of every model. */
    static List<Process> processes() {
        List<Process> processes = new ArrayList<>();
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                try (InputStream in = model.getInputStream()) {
                    processes.addAll(Bpmn.readModelFromStream(in).getModelElementsByType(Process.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected process models at " + PATTERN, e);
        }
        return processes;
    }
}
