package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.MessageSubscriptionStateEnum;
import java.util.List;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Which messages instances wait for, and which they got. */
final class MessageSubscriptionEndpoints implements Endpoints {

    private static final String DEFINITION = """
            (select p.process_definition_key from camunda.process_instance p
                where p.process_instance_key = t.process_instance_key)""";
    // From the definition to its instances, which an index knows: the other way round every row would be asked.
    private static final String OF_DEFINITION =
            "t.process_instance_key in (select p.process_instance_key from camunda.process_instance p where %s)";

    static final SearchTable SUBSCRIPTIONS = SearchTable.of(
                    "Message Subscription", "camunda.message_subscription", "messageSubscriptionKey")
            .keys("messageSubscriptionKey", "processInstanceKey", "elementInstanceKey")
            .computed("processDefinitionKey", FieldType.KEY, DEFINITION)
            .foundBy("processDefinitionKey", "p.process_definition_key", OF_DEFINITION)
            .texts("processDefinitionId", "elementId", "messageName", "correlationKey", "tenantId")
            .ofOneTenant()
            .options("messageSubscriptionState", MessageSubscriptionStateEnum.values())
            .dates("lastUpdatedDate")
            .unsortable("processDefinitionKey");

    static final SearchTable CORRELATED = SearchTable.of(
                    "Correlated Message Subscription",
                    "camunda.correlated_message_subscription",
                    "messageKey",
                    "subscriptionKey")
            .keys("messageKey", "subscriptionKey", "processInstanceKey", "elementInstanceKey")
            .computed("processDefinitionKey", FieldType.KEY, DEFINITION)
            .foundBy("processDefinitionKey", "p.process_definition_key", OF_DEFINITION)
            .texts("processDefinitionId", "elementId", "messageName", "correlationKey", "tenantId")
            .ofOneTenant()
            .numbers("partitionId")
            // there is one
            .foundBy("partitionId", "1", Field.ROW)
            .dates("correlationTime");

    private final Search search;

    MessageSubscriptionEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/message-subscriptions/search", search.all(SUBSCRIPTIONS)),
                Route.post("/v2/correlated-message-subscriptions/search", search.all(CORRELATED)));
    }
}
