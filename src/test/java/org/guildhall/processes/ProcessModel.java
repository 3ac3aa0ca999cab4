package org.guildhall.processes;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One BPMN file. */
public record ProcessModel(Path file, BpmnModelInstance bpmn) {

    static ProcessModel read(Path file) {
        return new ProcessModel(file, Bpmn.readModelFromFile(file.toFile()));
    }

    /** The file name without its ending, which must be the id of the process. */
    public String name() {
        return ProcessFiles.stem(file);
    }

    public Process process() {
        return all(Process.class).iterator().next();
    }

    public <T extends BpmnModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    public Collection<FlowElement> elements() {
        return all(FlowElement.class);
    }

    /** Where a problem is, for messages. */
    public String at(BaseElement element) {
        return "%s, %s".formatted(file, element.getId());
    }

    public static <T extends BpmnModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null
                ? Optional.empty()
                : extensions.getChildElementsByType(type).stream().findFirst();
    }

    public static List<? extends ZeebeMapping> inputs(BaseElement element) {
        return extension(element, ZeebeIoMapping.class)
                .map(mapping -> List.copyOf(mapping.getInputs()))
                .orElse(List.of());
    }

    public static List<? extends ZeebeMapping> outputs(BaseElement element) {
        return extension(element, ZeebeIoMapping.class)
                .map(mapping -> List.copyOf(mapping.getOutputs()))
                .orElse(List.of());
    }

    /** What a task takes over from its worker or person as it is: outputs of the shape {@code =fact}. */
    public static Set<String> factsTakenOver(BaseElement element) {
        var facts = new HashSet<String>();
        for (var output : outputs(element)) {
            if (output.getSource().equals("=" + output.getTarget())) {
                facts.add(output.getTarget());
            }
        }
        element.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> extension(loop, ZeebeLoopCharacteristics.class)
                        .ifPresent(each -> facts.add(each.getOutputElement().substring(1))));
        return facts;
    }

    /** Variables that exist somewhere in an instance of this process, beside those its parent hands over. */
    public Set<String> variables() {
        var variables = new HashSet<String>();
        all(ZeebeInput.class).forEach(input -> variables.add(input.getTarget()));
        all(ZeebeOutput.class).forEach(output -> variables.add(output.getTarget()));
        for (var loop : all(ZeebeLoopCharacteristics.class)) {
            variables.add(loop.getInputElement());
            variables.add(loop.getOutputCollection());
        }
        return variables;
    }

    public List<String> jobTypes() {
        return all(ZeebeTaskDefinition.class).stream()
                .map(ZeebeTaskDefinition::getType)
                .toList();
    }

    /** Names of the user tasks, messages and timers at which an instance waits. */
    public List<String> waits() {
        var waits = new ArrayList<String>();
        all(UserTask.class).forEach(task -> waits.add(task.getName()));
        all(ReceiveTask.class).forEach(task -> waits.add(task.getName()));
        all(IntermediateCatchEvent.class).forEach(event -> waits.add(event.getName()));
        return waits;
    }

    public Optional<String> condition(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .map(expression -> expression.getTextContent().strip());
    }

    /** Variables this process hands to a process that it calls. */
    public Set<String> handedTo(String calledProcess) {
        var handed = new HashSet<String>();
        for (var call : all(CallActivity.class)) {
            extension(call, ZeebeCalledElement.class)
                    .filter(called -> called.getProcessId().equals(calledProcess))
                    .ifPresent(called -> inputs(call).forEach(input -> handed.add(input.getTarget())));
        }
        return handed;
    }
}
