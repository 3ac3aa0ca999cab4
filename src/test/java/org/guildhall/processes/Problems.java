package org.guildhall.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, each with its place and remedy, so that one run names everything. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /** @param problem where, what and how to mend it; the details are filled in */
    public void expect(boolean condition, String problem, Object... details) {
        if (!condition) {
            found.add(problem.formatted(details));
        }
    }

    void expectDeployed(String where, ZeebeBindingType binding) {
        expect(
                binding == ZeebeBindingType.deployment,
                "%s: bind it with bindingType=\"deployment\", so that a running instance keeps what it started with",
                where);
    }

    public void none() {
        assertThat(found).isEmpty();
    }
}
