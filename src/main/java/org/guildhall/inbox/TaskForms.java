package org.guildhall.inbox;

import org.guildhall.forms.FormDefinition;
import org.guildhall.workflow.DeployedForms;
import org.springframework.stereotype.Component;

/** The form of a task, in the version that its process was deployed with. */
@Component
class TaskForms {

    private final Tasks tasks;
    private final DeployedForms forms;

    TaskForms(Tasks tasks, DeployedForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    FormDefinition of(long key) {
        return FormDefinition.parse(schema(key));
    }

    /** form-js schema as JSON text */
    String schema(long key) {
        long formKey = tasks.formKey(key);
        return forms.schema(formKey)
                .orElseThrow(() -> new IllegalStateException("Expected the form with key " + formKey
                        + ", but it was never deployed from here. Start again."));
    }
}
