package org.guildhall.embedded.projection;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows need to know of a process: its names and its start form.
 *
 * @param startFormId id of the form linked to the start event, if any
 */
record ProcessModel(
        String processId,
        @Nullable String name,
        @Nullable String versionTag,
        Map<String, String> elementNames,
        boolean hasStartForm,
        @Nullable String startFormId) {

    static final ProcessModel UNKNOWN = new ProcessModel("", null, null, Map.of(), false, null);

    static ProcessModel read(String processId, @Nullable String versionTag, byte[] xml) {
        BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        Map<String, String> names = new HashMap<>();
        for (FlowElement element : bpmn.getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null && !element.getName().isBlank()) {
                names.put(element.getId(), element.getName());
            }
        }
        Process process = bpmn.getModelElementById(processId);
        ZeebeFormDefinition form = startForm(process);
        return new ProcessModel(
                processId, process.getName(), versionTag, Map.copyOf(names), form != null, formId(form));
    }

    String nameOrId() {
        return name == null || name.isBlank() ? processId : name;
    }

    String elementName(String elementId) {
        return elementNames.getOrDefault(elementId, elementId);
    }

    private static @Nullable ZeebeFormDefinition startForm(Process process) {
        for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
            ZeebeFormDefinition form = start.getSingleExtensionElement(ZeebeFormDefinition.class);
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    private static @Nullable String formId(@Nullable ZeebeFormDefinition form) {
        return form == null ? null : form.getFormId();
    }
}
