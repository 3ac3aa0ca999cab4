package org.guildhall.inbox;

import org.guildhall.forms.FormDefinition;
import org.guildhall.forms.FormTexts;
import org.guildhall.workflow.DeployedForms;
import org.springframework.stereotype.Component;

/** The form of a task, in the version that its process was deployed with and the language of whoever reads it. */
@Component
class TaskForms {

    private final Tasks tasks;
    private final DeployedForms forms;
    private final FormTexts texts;

    TaskForms(Tasks tasks, DeployedForms forms, FormTexts texts) {
        this.tasks = tasks;
        this.forms = forms;
        this.texts = texts;
    }

    FormDefinition of(long key) {
        return FormDefinition.parse(schema(key));
    }

    /** form-js schema as JSON text */
    String schema(long key) {
        long formKey = tasks.formKey(key);
        return forms.schema(formKey)
                .map(texts::inLanguageOfReader)
                .orElseThrow(() -> new IllegalStateException("Expected the form with key " + formKey
                        + ", but it was never deployed from here. Start again."));
    }
}
