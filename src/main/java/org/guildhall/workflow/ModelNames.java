package org.guildhall.workflow;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the process models call their elements: the names people read. */
@Component
public class ModelNames {

    private final Map<String, String> names = new HashMap<>();

    ModelNames() {
        try {
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
                read(model);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of an element, or its id when the model gives none. */
    public String of(String elementId) {
        return names.getOrDefault(elementId, elementId);
    }

    private void read(Resource model) throws IOException {
        try (InputStream in = model.getInputStream()) {
            for (FlowElement element : Bpmn.readModelFromStream(in).getModelElementsByType(FlowElement.class)) {
                if (element.getName() != null) {
                    names.put(element.getId(), element.getName().replaceAll("\\s+", " "));
                }
            }
        }
    }
}
