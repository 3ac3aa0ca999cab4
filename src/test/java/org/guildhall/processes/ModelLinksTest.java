package org.guildhall.processes;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What models refer to: job types, processes, decisions, messages and errors. */
class ModelLinksTest {

    private final List<ProcessModel> models = ProcessFiles.models();
    private final List<DecisionTable> decisions = ProcessFiles.decisions();
    private final Problems problems = new Problems();

    @Test
    void jobTypesAreNamedAfterProcessAndTask() {
        for (var model : models) {
            for (var task : model.all(Task.class)) {
                ProcessModel.extension(task, ZeebeTaskDefinition.class).ifPresent(definition -> {
                    var tail = task.getId().substring("Task_".length());
                    var expected = model.name() + "." + Character.toLowerCase(tail.charAt(0)) + tail.substring(1);
                    problems.expect(
                            definition.getType().equals(expected)
                                    && definition.getRetries().equals("3"),
                            "%s: expected job type '%s' with 3 retries",
                            model.at(task),
                            expected);
                });
            }
        }
        problems.none();
    }

    @Test
    void calledProcessesExistAndExchangeOnlyWhatIsNamed() {
        var known = models.stream().map(ProcessModel::name).collect(Collectors.toSet());
        for (var model : models) {
            for (var call : model.all(CallActivity.class)) {
                var called =
                        ProcessModel.extension(call, ZeebeCalledElement.class).orElseThrow();
                problems.expect(
                        known.contains(called.getProcessId()),
                        "%s: calls '%s', for which there is no file",
                        model.at(call),
                        called.getProcessId());
                problems.expect(
                        !called.isPropagateAllChildVariablesEnabled() && !called.isPropagateAllParentVariablesEnabled(),
                        "%s: set propagateAllChildVariables and propagateAllParentVariables to false",
                        model.at(call));
                problems.expect(
                        !ProcessModel.inputs(call).isEmpty()
                                && !ProcessModel.outputs(call).isEmpty(),
                        "%s: map the inputs and outputs one by one",
                        model.at(call));
                problems.expectDeployed(model.at(call), called.getBindingType());
            }
        }
        problems.none();
    }

    @Test
    void calledDecisionsExist() {
        var known = decisions.stream().map(DecisionTable::name).collect(Collectors.toSet());
        for (var model : models) {
            for (var called : model.all(ZeebeCalledDecision.class)) {
                var where = model.file() + ", decision " + called.getDecisionId();
                problems.expect(known.contains(called.getDecisionId()), "%s: there is no such file", where);
                problems.expectDeployed(where, called.getBindingType());
            }
        }
        problems.none();
    }

    @Test
    void messagesAndErrorsAreDefinedAndNamedAsFacts() {
        for (var model : models) {
            for (var event : model.all(MessageEventDefinition.class)) {
                problems.expect(event.getMessage() != null, "%s: define the message it waits for", model.at(event));
            }
            for (var message : model.all(Message.class)) {
                problems.expect(
                        message.getName().matches("[a-z-]+\\.[a-z][A-Za-z]+"),
                        "%s: expected a message name like process.somethingHappened, found '%s'",
                        model.at(message),
                        message.getName());
                ProcessModel.extension(message, ZeebeSubscription.class)
                        .ifPresent(subscription -> problems.expect(
                                "=applicationId".equals(subscription.getCorrelationKey()),
                                "%s: correlate by =applicationId",
                                model.at(message)));
            }
            for (var event : model.all(ErrorEventDefinition.class)) {
                problems.expect(
                        event.getError() != null
                                && event.getError().getErrorCode().matches("[A-Z]+(_[A-Z]+)*"),
                        "%s: define its error with a code like SOMETHING_UNAVAILABLE",
                        model.at(event));
            }
        }
        problems.none();
    }
}
