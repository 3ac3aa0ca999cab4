package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.MessageCorrelationRequest;
import io.camunda.client.protocol.rest.MessageCorrelationResult;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.MessagePublicationResult;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageCorrelationRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageCorrelationIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import java.util.List;
import java.util.Objects;
import org.guildhall.embedded.engine.CommandResponse;

/** Publishes messages, and correlates them at once. */
final class MessageEndpoints implements Endpoints {

    private final EngineGateway engine;

    MessageEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v2/messages/publication", this::publish),
                Route.post("/v2/messages/correlation", this::correlate));
    }

    private Answer publish(Call call) throws Exception {
        MessagePublicationRequest body = call.requiredBody(MessagePublicationRequest.class);
        Values.tenant(body.getTenantId(), "Publish Message");
        MessageRecord message = new MessageRecord()
                .setName(Values.required(body.getName(), "name"))
                .setCorrelationKey(Objects.requireNonNullElse(body.getCorrelationKey(), ""))
                .setTimeToLive(Values.span(Objects.requireNonNullElse(body.getTimeToLive(), 0L), "timeToLive"))
                .setVariables(Values.document(body.getVariables()));
        Values.ifPresent(body.getMessageId(), message::setMessageId);
        CommandResponse response = engine.send(ValueType.MESSAGE, MessageIntent.PUBLISH, message);
        return Answer.json(new MessagePublicationResult()
                .messageKey(Long.toString(response.key()))
                .tenantId(response.value(MessageRecord.class).getTenantId()));
    }

    private Answer correlate(Call call) throws Exception {
        MessageCorrelationRequest body = call.requiredBody(MessageCorrelationRequest.class);
        Values.tenant(body.getTenantId(), "Correlate Message");
        MessageCorrelationRecord message = new MessageCorrelationRecord()
                .setName(Values.required(body.getName(), "name"))
                .setCorrelationKey(Objects.requireNonNullElse(body.getCorrelationKey(), ""))
                .setVariables(Values.document(body.getVariables()));
        CommandResponse response =
                engine.send(ValueType.MESSAGE_CORRELATION, MessageCorrelationIntent.CORRELATE, message);
        MessageCorrelationRecord correlated = response.value(MessageCorrelationRecord.class);
        return Answer.json(new MessageCorrelationResult()
                .messageKey(Long.toString(response.key()))
                .processInstanceKey(Long.toString(correlated.getProcessInstanceKey()))
                .tenantId(correlated.getTenantId()));
    }
}
