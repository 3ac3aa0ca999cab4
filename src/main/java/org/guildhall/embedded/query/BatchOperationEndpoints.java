package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.BatchOperationItemResponse;
import io.camunda.client.protocol.rest.BatchOperationResponse;
import io.camunda.client.protocol.rest.BatchOperationTypeEnum;
import java.util.List;
import java.util.Objects;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Batch operations and how far they are with each of their items. */
final class BatchOperationEndpoints implements Endpoints {

    private static final String KEY = "batchOperationKey";

    private static final String ITEMS = """
            (select count(*)::integer from camunda.batch_operation_item i
                where i.batch_operation_key = t.batch_operation_key and %s)""";

    static final SearchTable BATCH_OPERATIONS = SearchTable.of("Batch Operation", "camunda.batch_operation", KEY)
            .texts(KEY)
            .options("state", BatchOperationResponse.StateEnum.values())
            .options("batchOperationType", BatchOperationTypeEnum.values())
            .alias("operationType", "batchOperationType")
            .dates("startDate", "endDate")
            .computed("operationsTotalCount", FieldType.NUMBER, ITEMS.formatted("true"))
            .computed("operationsCompletedCount", FieldType.NUMBER, ITEMS.formatted("i.state = 'COMPLETED'"))
            .computed("operationsFailedCount", FieldType.NUMBER, ITEMS.formatted("i.state = 'FAILED'"))
            .columns(FieldType.JSON, "errors")
            .sortable(KEY, "operationType", "state", "startDate", "endDate");

    // cancelling a batch operation leaves alone what it has not come to: no record says so of each item
    private static final String STATE = """
            (case when t.state = 'ACTIVE' and (select o.state from camunda.batch_operation o
                where o.batch_operation_key = t.batch_operation_key) = 'CANCELED' then 'CANCELED' else t.state end)""";

    static final SearchTable ITEM = SearchTable.of(
                    "Batch Operation Item", "camunda.batch_operation_item", KEY, "itemKey")
            .texts(KEY, "itemKey", "errorMessage")
            .keys("processInstanceKey")
            .options("operationType", BatchOperationTypeEnum.values())
            .options("state", STATE, BatchOperationItemResponse.StateEnum.values())
            .dates("processedDate")
            .sortable(KEY, "itemKey", "processInstanceKey", "state");

    private final Search search;

    BatchOperationEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/batch-operations/search", search.all(BATCH_OPERATIONS)),
                Route.get("/v2/batch-operations/{batchOperationKey}", this::one),
                Route.post("/v2/batch-operation-items/search", search.all(ITEM)));
    }

    private Answer one(Call call) {
        String key = Objects.requireNonNull(call.path().get(KEY));
        return Answer.json(search.get(BATCH_OPERATIONS, key));
    }
}
