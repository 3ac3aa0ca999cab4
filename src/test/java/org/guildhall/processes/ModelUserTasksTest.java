package org.guildhall.processes;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every user task needs before it reaches a person. */
class ModelUserTasksTest {

    private static final Set<String> CANDIDATE_GROUPS = Set.of("applicants", "partner-managers", "compliance-officers");
    private static final Set<String> LISTENERS = Set.of(
            "creating inbox.taskCreating 3",
            "assigning inbox.taskAssigning 3",
            "updating inbox.taskUpdating 3",
            "completing inbox.taskCompleting 3",
            "canceling inbox.taskCanceling 3");

    private final List<ProcessModel> models = ProcessFiles.models();
    private final List<FormDefinition> forms = ProcessFiles.forms();
    private final Problems problems = new Problems();

    @Test
    void everyUserTaskHasFormGroupDueDateAndTheFiveListeners() {
        var known = forms.stream().map(FormDefinition::name).collect(Collectors.toSet());
        for (var model : models) {
            for (var task : model.all(UserTask.class)) {
                var where = model.at(task);
                problems.expect(
                        ProcessModel.extension(task, ZeebeUserTask.class).isPresent(),
                        "%s: make it a Camunda user task (zeebe:userTask)",
                        where);
                var form = ProcessModel.extension(task, ZeebeFormDefinition.class);
                problems.expect(
                        form.filter(f -> known.contains(f.getFormId())).isPresent(),
                        "%s: link a form that lies in forms/",
                        where);
                form.ifPresent(f -> problems.expectDeployed(where, f.getBindingType()));
                problems.expect(
                        ProcessModel.extension(task, ZeebeAssignmentDefinition.class)
                                .filter(a -> CANDIDATE_GROUPS.contains(a.getCandidateGroups()))
                                .isPresent(),
                        "%s: choose one candidate group of %s",
                        where,
                        CANDIDATE_GROUPS);
                problems.expect(
                        ProcessModel.extension(task, ZeebeTaskSchedule.class)
                                .filter(s -> s.getDueDate()
                                        .matches("=now\\(\\) \\+ duration\\((\"P\\d+D\"|[a-z][A-Za-z]+)\\)"))
                                .isPresent(),
                        "%s: set a due date like =now() + duration(\"P5D\"), or a duration that a decision gave",
                        where);
                problems.expect(
                        listenersOf(model, task).equals(LISTENERS),
                        "%s: expected the task listeners %s, found %s",
                        where,
                        LISTENERS,
                        listenersOf(model, task));
            }
        }
        problems.none();
    }

    private static Set<String> listenersOf(ProcessModel model, UserTask task) {
        return model.all(ZeebeTaskListener.class).stream()
                .filter(listener -> listener.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(task))
                .map(listener -> listener.getEventType() + " " + listener.getType() + " " + listener.getRetries())
                .collect(Collectors.toSet());
    }
}
