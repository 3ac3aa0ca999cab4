package org.guildhall.processes;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** File names, ids, names and pictures of elements: what a person reads in a diagram and a developer in the code. */
class ModelNamesTest {

    private static final Map<Class<? extends BaseElement>, String> PREFIXES = Map.of(
            Task.class, "Task",
            Gateway.class, "Gateway",
            SequenceFlow.class, "SequenceFlow",
            StartEvent.class, "StartEvent",
            EndEvent.class, "EndEvent",
            BoundaryEvent.class, "BoundaryEvent",
            IntermediateCatchEvent.class, "IntermediateEvent",
            CallActivity.class, "CallActivity",
            SubProcess.class, "EventSubProcess");

    private final List<ProcessModel> models = ProcessFiles.models();
    private final List<DecisionTable> decisions = ProcessFiles.decisions();
    private final List<FormDefinition> forms = ProcessFiles.forms();
    private final Problems problems = new Problems();

    @Test
    void filesAreNamedAfterTheirIds() {
        for (var model : models) {
            problems.expect(
                    model.process().getId().equals(model.name())
                            && model.process().isExecutable(),
                    "%s: the process id is '%s'; name the file after it, and keep it executable",
                    model.file(),
                    model.process().getId());
        }
        for (var form : forms) {
            var id = form.json().path("id").asText();
            problems.expect(id.equals(form.name()), "%s: the form id is '%s'; name the file after it", form.file(), id);
        }
        for (var decision : decisions) {
            var ids =
                    decision.graph().getDecisions().stream().map(d -> d.getId()).toList();
            problems.expect(
                    ids.contains(ProcessFiles.stem(decision.file())),
                    "%s: the decision ids are %s; name the file after the one that the others belong to",
                    decision.file(),
                    ids);
        }
        problems.none();
    }

    @Test
    void idsSayWhatTheElementIs() {
        for (var model : models) {
            PREFIXES.forEach((type, prefix) -> model.all(type)
                    .forEach(element -> problems.expect(
                            element.getId().matches(prefix + "_[A-Z][A-Za-z]+"),
                            "%s: expected an id like %s_WhatItIs, without digits",
                            model.at(element),
                            prefix)));
        }
        problems.none();
    }

    @Test
    void everythingAPersonSeesHasAName() {
        for (var model : models) {
            for (var node : model.all(FlowNode.class)) {
                // A parallel gateway asks nothing: all its flows are taken.
                var merging =
                        node instanceof Gateway && (node.getOutgoing().size() < 2 || node instanceof ParallelGateway);
                var name = node.getName() == null ? "" : node.getName();
                problems.expect(merging || !name.isBlank(), "%s: give it a name", model.at(node));
                problems.expect(
                        !(node instanceof Gateway) || merging || name.endsWith("?"),
                        "%s: name the gateway as a question, ending in '?'",
                        model.at(node));
                var branching = node instanceof Gateway && !merging;
                node.getOutgoing().stream()
                        .filter(flow -> branching
                                && (flow.getName() == null || flow.getName().isBlank()))
                        .forEach(flow ->
                                problems.expect(false, "%s: name the answer this flow stands for", model.at(flow)));
            }
            for (var task : model.all(Task.class)) {
                problems.expect(
                        !task.getDocumentations().isEmpty(),
                        "%s: say in one sentence of documentation what the task is for",
                        model.at(task));
            }
        }
        problems.none();
    }

    @Test
    void everyElementIsDrawn() {
        for (var model : models) {
            for (var element : model.elements()) {
                var drawn = element instanceof FlowNode node
                        ? node.getDiagramElement()
                        : element instanceof SequenceFlow flow ? flow.getDiagramElement() : element;
                problems.expect(drawn != null, "%s: draw it in the diagram", model.at(element));
            }
        }
        problems.none();
    }
}
