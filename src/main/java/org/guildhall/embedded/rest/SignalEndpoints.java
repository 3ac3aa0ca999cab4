package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.SignalBroadcastRequest;
import io.camunda.client.protocol.rest.SignalBroadcastResult;
import io.camunda.zeebe.protocol.impl.record.value.signal.SignalRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.SignalIntent;
import java.util.List;
import org.guildhall.embedded.engine.CommandResponse;

/** Broadcasts signals. */
final class SignalEndpoints implements Endpoints {

    private final EngineGateway engine;

    SignalEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v2/signals/broadcast", this::broadcast));
    }

    private Answer broadcast(Call call) throws Exception {
        SignalBroadcastRequest body = call.requiredBody(SignalBroadcastRequest.class);
        Values.tenant(body.getTenantId(), "Broadcast Signal");
        SignalRecord signal = new SignalRecord()
                .setSignalName(Values.required(body.getSignalName(), "signalName"))
                .setVariables(Values.document(body.getVariables()));
        CommandResponse response = engine.send(ValueType.SIGNAL, SignalIntent.BROADCAST, signal);
        return Answer.json(new SignalBroadcastResult()
                .signalKey(Long.toString(response.key()))
                .tenantId(response.value(SignalRecord.class).getTenantId()));
    }
}
