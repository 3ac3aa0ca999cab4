package org.guildhall.workflow;

import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process models call their elements: the names people read. */
@Component
public class ModelNames {

    private final Map<String, String> names = new HashMap<>();

    ModelNames() {
        ProcessFiles.processes().forEach(this::read);
    }

    /** Name of an element, or its id when the model gives none. Models may use the same id for different names. */
    public String of(String processId, String elementId) {
        return names.getOrDefault(key(processId, elementId), elementId);
    }

    private void read(Process process) {
        process.getModelInstance().getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> names.put(
                        key(process.getId(), element.getId()), element.getName().replaceAll("\\s+", " ")));
    }

    private static String key(String processId, String elementId) {
        return processId + " " + elementId;
    }
}
