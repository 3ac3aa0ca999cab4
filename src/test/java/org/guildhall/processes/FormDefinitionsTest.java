package org.guildhall.processes;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Conventions of the forms among themselves. */
class FormDefinitionsTest {

    private final List<FormDefinition> forms = ProcessFiles.forms();
    private final Problems problems = new Problems();

    @Test
    void formsAreForThisCamundaAndTheirKeysAreUnique() {
        for (var form : forms) {
            problems.expect(
                    form.json().path("schemaVersion").asInt() == 19
                            && form.json().path("executionPlatform").asText().equals("Camunda Cloud"),
                    "%s: expected schemaVersion 19 for Camunda Cloud",
                    form.file());
            var keys = form.topLevelKeys();
            problems.expect(Set.copyOf(keys).size() == keys.size(), "%s: a key occurs twice in %s", form.file(), keys);
            var ids = form.components().stream().map(c -> c.path("id").asText()).toList();
            problems.expect(
                    Set.copyOf(ids).size() == ids.size(), "%s: a component id occurs twice in %s", form.file(), ids);
            form.components().stream()
                    .filter(component -> component.has("key"))
                    .filter(component -> !component.hasNonNull("label") && !component.hasNonNull("dateLabel"))
                    .forEach(component -> problems.expect(
                            false,
                            "%s: give field '%s' a label",
                            form.file(),
                            component.get("key").asText()));
        }
        problems.none();
    }

    @Test
    void formsUseOnlyWhatTheServerChecksToo() {
        for (var form : forms) {
            org.guildhall.forms.FormDefinition.parse(form.json().toString())
                    .unsupported()
                    .forEach(problem -> problems.expect(false, "%s: %s", form.file(), problem));
        }
        problems.none();
    }
}
