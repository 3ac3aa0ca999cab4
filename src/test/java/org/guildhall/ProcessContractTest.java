package org.guildhall;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guildhall.processes.CodeContract;
import org.guildhall.processes.Expressions;
import org.guildhall.processes.FormDefinition;
import org.guildhall.processes.Problems;
import org.guildhall.processes.ProcessFiles;
import org.guildhall.processes.ProcessModel;
import org.guildhall.processes.TaskHandlerClass;
import org.guildhall.processes.WorkerMethod;
import org.junit.jupiter.api.Test;

/** Models and code agree: every name in a model has its counterpart in Java, and the other way round. */
class ProcessContractTest {

    /** Variables that start every process. */
    private static final Set<String> IDS = Set.of("applicationId", "partnerId");

    private final List<ProcessModel> models = ProcessFiles.models();
    private final Map<String, FormDefinition> forms =
            ProcessFiles.forms().stream().collect(toMap(FormDefinition::name, Function.identity()));
    private final List<WorkerMethod> workers = CodeContract.workers();
    private final List<TaskHandlerClass> handlers = CodeContract.handlers();
    private final Problems problems = new Problems();

    @Test
    void everyJobTypeHasOneWorkerAndEveryWorkerATask() {
        var served = workers.stream().collect(groupingBy(WorkerMethod::jobType));
        var needed = new HashSet<String>();
        for (var model : models) {
            needed.addAll(model.jobTypes());
            model.all(ZeebeTaskListener.class).forEach(listener -> needed.add(listener.getType()));
        }
        for (var jobType : needed) {
            var count = served.getOrDefault(jobType, List.of()).size();
            problems.expect(
                    count == 1, "job type '%s': expected one @JobWorker method for it, found %s", jobType, count);
        }
        for (var worker : workers) {
            problems.expect(
                    needed.contains(worker.jobType()),
                    "%s: no model has a task of type '%s'; remove the worker or add the task",
                    worker.where(),
                    worker.jobType());
        }
        problems.none();
    }

    @Test
    void everyUserTaskHasOneHandlerAndEveryHandlerAUserTask() {
        var served = handlers.stream().collect(groupingBy(TaskHandlerClass::elementId));
        var needed = new HashSet<String>();
        for (var model : models) {
            for (var task : model.all(UserTask.class)) {
                needed.add(task.getId());
                var count = served.getOrDefault(task.getId(), List.of()).size();
                problems.expect(
                        count == 1,
                        "%s: expected one TaskHandler with this elementId, found %s",
                        model.at(task),
                        count);
            }
        }
        for (var handler : handlers) {
            problems.expect(
                    needed.contains(handler.elementId()),
                    "%s: no model has a user task '%s'",
                    handler.type().getName(),
                    handler.elementId());
        }
        problems.none();
    }

    @Test
    void tasksTakeOverWhatTheirWorkersAndHandlersHandOver() {
        for (var model : models) {
            for (var task : model.all(Task.class)) {
                var takenOver = ProcessModel.factsTakenOver(task);
                handedOver(task)
                        .ifPresent(facts -> problems.expect(
                                takenOver.isEmpty() || facts.keySet().equals(takenOver),
                                "%s: takes over %s, but the code hands over %s; make output mappings and record the same",
                                model.at(task),
                                takenOver,
                                facts.keySet()));
            }
        }
        problems.none();
    }

    @Test
    void gatewaysThatAskForATruthValueGetOne() {
        for (var model : models) {
            var types = new HashMap<String, Class<?>>();
            model.all(Task.class).forEach(task -> handedOver(task).ifPresent(types::putAll));
            for (var flow : model.all(SequenceFlow.class)) {
                model.condition(flow).filter(Expressions::isTruthValue).ifPresent(condition -> {
                    var fact = Expressions.variables(condition).iterator().next();
                    var type = types.getOrDefault(fact, boolean.class);
                    problems.expect(
                            type == boolean.class || type == Boolean.class,
                            "%s: '%s' must be true or false, but the code hands over a %s",
                            model.at(flow),
                            fact,
                            type.getSimpleName());
                });
            }
        }
        problems.none();
    }

    @Test
    void workersReadOnlyVariablesThatTheirProcessHas() {
        for (var model : models) {
            var known = new HashSet<>(IDS);
            known.addAll(model.variables());
            models.forEach(parent -> known.addAll(parent.handedTo(model.name())));
            for (var worker : workers) {
                if (model.jobTypes().contains(worker.jobType())) {
                    problems.expect(
                            known.containsAll(worker.reads()),
                            "%s: reads %s, but %s has only %s",
                            worker.where(),
                            worker.reads(),
                            model.file(),
                            known);
                }
            }
        }
        problems.none();
    }

    @Test
    void formsOfUserTasksHaveExactlyTheFieldsThatTheirHandlersRead() {
        for (var model : models) {
            for (var task : model.all(UserTask.class)) {
                var formId = ProcessModel.extension(task, ZeebeFormDefinition.class)
                        .orElseThrow()
                        .getFormId();
                var keys = Set.copyOf(forms.get(formId).topLevelKeys());
                handlers.stream()
                        .filter(handler -> handler.elementId().equals(task.getId()))
                        .forEach(handler -> problems.expect(
                                handler.reads().equals(keys),
                                "%s: reads %s, but the form '%s' has %s; make them the same",
                                handler.type().getName(),
                                handler.reads(),
                                formId,
                                keys));
            }
        }
        problems.none();
    }

    @Test
    void everyFormFieldIsAComponentOfARecord() {
        var components = CodeContract.recordComponents();
        for (var form : forms.values()) {
            form.keys()
                    .forEach(key -> problems.expect(
                            components.contains(key),
                            "%s: no record has a component '%s'; rename the field or add it",
                            form.file(),
                            key));
        }
        problems.none();
    }

    @Test
    void processesMessagesAndErrorsAreNamedByConstants() {
        var messages = CodeContract.constants("Messages");
        var errors = CodeContract.constants("Errors");
        var processes = CodeContract.processIds();
        for (var model : models) {
            problems.expect(
                    processes.contains(model.name()),
                    "%s: no contract class has the constant ID = \"%s\"",
                    model.file(),
                    model.name());
            model.all(Message.class)
                    .forEach(message -> problems.expect(
                            messages.contains(message.getName()),
                            "%s: add '%s' to Messages of the contract class",
                            model.at(message),
                            message.getName()));
            model.all(Error.class)
                    .forEach(error -> problems.expect(
                            errors.contains(error.getErrorCode()),
                            "%s: add '%s' to Errors of the contract class",
                            model.at(error),
                            error.getErrorCode()));
        }
        problems.none();
    }

    /** What the code behind a task hands over; empty when nothing serves the task. */
    private Optional<Map<String, Class<?>>> handedOver(Task task) {
        var jobType = ProcessModel.extension(task, ZeebeTaskDefinition.class).map(ZeebeTaskDefinition::getType);
        return jobType.isPresent()
                ? workers.stream()
                        .filter(worker -> worker.jobType().equals(jobType.get()))
                        .findFirst()
                        .map(WorkerMethod::handsOver)
                : handlers.stream()
                        .filter(handler -> handler.elementId().equals(task.getId()))
                        .findFirst()
                        .map(TaskHandlerClass::handsOver);
    }
}
