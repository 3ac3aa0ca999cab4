package org.guildhall.workflow;

import org.guildhall.testing.ModuleDatabase;
import org.guildhall.workflow.DeployedDecisions.DecisionVersion;

/** Deployed decisions on the test database, and a way to say what was deployed. */
public final class DecisionRegister {

    private DecisionRegister() {}

    public static DeployedDecisions open() {
        return new DeployedDecisions(ModuleDatabase.jdbc());
    }

    public static void deployed(long processDefinitionKey, DecisionVersion decision) {
        open().remember(processDefinitionKey, decision);
    }
}
