package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.JobStateEnum;
import java.util.List;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Jobs: the work that workers do. */
final class JobEndpoints implements Endpoints {

    static final SearchTable JOBS = SearchTable.of("Job", "camunda.job", "jobKey")
            .keys("jobKey", "processDefinitionKey", "processInstanceKey", "elementInstanceKey")
            .texts("type", "deniedReason", "errorCode", "errorMessage", "processDefinitionId", "elementId", "tenantId")
            // required by the API, although a job that nobody took has none
            .computed("worker", FieldType.TEXT, "coalesce(t.worker, '')")
            .named("type", "worker", "processDefinitionId", "elementId")
            .numbers("retries")
            .flags("isDenied", "hasFailedWithRetriesLeft")
            .options("state", JobStateEnum.values())
            .options("kind", JobKindEnum.values())
            .options("listenerEventType", JobListenerEventTypeEnum.values())
            .dates("deadline", "endTime")
            .ofOneTenant()
            .columns(FieldType.JSON, "customHeaders")
            .unsortable("hasFailedWithRetriesLeft");

    private final Search search;

    JobEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v2/jobs/search", search.all(JOBS)));
    }
}
