package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.SetVariableRequest;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableDocumentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableDocumentIntent;
import io.camunda.zeebe.protocol.record.value.VariableDocumentUpdateSemantic;
import java.util.List;
import org.guildhall.embedded.engine.Command;

/** Sets variables of an element instance, of it alone or of whichever scope has them. */
final class VariableEndpoints implements Endpoints {

    private final EngineGateway engine;

    VariableEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.put("/v2/element-instances/{elementInstanceKey}/variables", this::set));
    }

    private Answer set(Call call) throws Exception {
        SetVariableRequest body = call.requiredBody(SetVariableRequest.class);
        VariableDocumentRecord variables = new VariableDocumentRecord()
                .setScopeKey(call.key("elementInstanceKey"))
                .setUpdateSemantics(
                        Boolean.TRUE.equals(body.getLocal())
                                ? VariableDocumentUpdateSemantic.LOCAL
                                : VariableDocumentUpdateSemantic.PROPAGATE)
                .setVariables(Values.document(Values.required(body.getVariables(), "variables")));
        engine.send(new Command(
                ValueType.VARIABLE_DOCUMENT,
                VariableDocumentIntent.UPDATE,
                Command.NO_KEY,
                variables,
                Values.reference(body.getOperationReference())));
        return Answer.noContent();
    }
}
