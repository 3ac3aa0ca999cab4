package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import java.nio.charset.StandardCharsets;

/** Forms that user tasks and start events link to. */
final class FormProjection implements Projection<Form> {

    private static final Table TABLE = Table.of("form", "form_key");

    @Override
    public ValueType valueType() {
        return ValueType.FORM;
    }

    @Override
    public void apply(Record<Form> event, Changes changes) {
        Form form = event.getValue();
        Row row = changes.row(TABLE, event.getPosition(), form.getFormKey());
        if (event.getIntent() == FormIntent.DELETED) {
            row.set("deleted", true);
        } else {
            row.text("form_id", form.getFormId())
                    .set("version", form.getVersion())
                    .text("resource_name", form.getResourceName())
                    .text("tenant_id", form.getTenantId())
                    .key("deployment_key", form.getDeploymentKey())
                    .set("schema", Json.text(new String(form.getResource(), StandardCharsets.UTF_8)));
        }
    }
}
