package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.UserTaskStateEnum;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** User tasks, their forms, and the variables they see. */
final class UserTaskEndpoints implements Endpoints {

    static final SearchTable USER_TASKS = SearchTable.of("User Task", "camunda.user_task", "userTaskKey")
            .keys("userTaskKey", "elementInstanceKey", "processDefinitionKey", "processInstanceKey", "formKey")
            .texts(
                    "name",
                    "assignee",
                    "elementId",
                    "processDefinitionId",
                    "processName",
                    "tenantId",
                    "externalFormReference")
            .named("name", "assignee", "elementId", "processDefinitionId", "processName")
            .numbers("processDefinitionVersion", "priority")
            .options("state", UserTaskStateEnum.values())
            .dates("creationDate", "completionDate", "followUpDate", "dueDate")
            .columns(FieldType.TEXTS, "candidateGroups", "candidateUsers")
            .columns(FieldType.JSON, "customHeaders")
            .ofOneTenant()
            .filter("candidateGroup", new MemberFilter("t.candidate_groups", "camunda.candidate_group"))
            .filter("candidateUser", new MemberFilter("t.candidate_users", "camunda.candidate_user"))
            .filter("processInstanceVariables", new VariableFilter("v.scope_key = t.process_instance_key"))
            .filter("localVariables", new VariableFilter("v.scope_key = t.element_instance_key"))
            .sortable("creationDate", "completionDate", "followUpDate", "dueDate", "priority", "name");

    /** Variables of the task's scope and the scopes around it; the nearest of a name hides the others. */
    private static final String VISIBLE = """
            (with recursive scopes as (
                select u.element_instance_key as key, 0 as distance
                from camunda.user_task u where u.user_task_key = :task
                union all
                select e.element_instance_scope_key, s.distance + 1
                from camunda.element_instance e join scopes s on e.element_instance_key = s.key)
            select distinct on (v.name) v.*
            from camunda.variable v join scopes s on v.scope_key = s.key
            order by v.name, s.distance)""";

    private final Search search;
    private final Forms forms;

    UserTaskEndpoints(Search search, Forms forms) {
        this.search = search;
        this.forms = forms;
    }

    @Override
    public List<Route> routes() {
        String one = "/v2/user-tasks/{userTaskKey}";
        return List.of(
                Route.post("/v2/user-tasks/search", search.all(USER_TASKS)),
                Route.get(one, search.one(USER_TASKS)),
                Route.get(one + "/form", this::form),
                Route.post(one + "/variables/search", this::variables));
    }

    private Answer form(Call call) {
        Object formKey = search.get(USER_TASKS, call.key("userTaskKey")).get("formKey");
        return formKey == null ? Answer.noContent() : forms.byKey(Long.parseLong((String) formKey));
    }

    private Answer variables(Call call) {
        long task = call.key("userTaskKey");
        search.get(USER_TASKS, task);
        return VariableEndpoints.find(call, search, VariableEndpoints.VARIABLES.from(VISIBLE, Map.of("task", task)));
    }
}
