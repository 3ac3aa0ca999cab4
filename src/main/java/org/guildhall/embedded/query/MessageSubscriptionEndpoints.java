package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.MessageSubscriptionStateEnum;
import java.util.List;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Which messages instances wait for, and which they got. */
final class MessageSubscriptionEndpoints implements Endpoints {

    static final SearchTable SUBSCRIPTIONS = SearchTable.of(
                    "Message Subscription", "camunda.message_subscription", "messageSubscriptionKey")
            .keys("messageSubscriptionKey", "processDefinitionKey", "processInstanceKey", "elementInstanceKey")
            .texts("processDefinitionId", "elementId", "messageName", "correlationKey", "tenantId")
            .named("processDefinitionId", "elementId", "messageName")
            .ofOneTenant()
            .options("messageSubscriptionState", MessageSubscriptionStateEnum.values())
            .dates("lastUpdatedDate")
            .unsortable("processDefinitionKey");

    static final SearchTable CORRELATED = SearchTable.of(
                    "Correlated Message Subscription",
                    "camunda.correlated_message_subscription",
                    "messageKey",
                    "subscriptionKey")
            .keys("messageKey", "subscriptionKey", "processDefinitionKey", "processInstanceKey", "elementInstanceKey")
            .texts("processDefinitionId", "elementId", "messageName", "correlationKey", "tenantId")
            .named("processDefinitionId", "elementId", "messageName")
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
