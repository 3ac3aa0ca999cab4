package org.guildhall.testing;

import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import java.util.Locale;

/**
 * Where processes run while Camunda Process Test looks at them: on the embedded engine, or, with {@code
 * -Dcamunda.process-test.runtime-mode=managed}, on a cluster that it starts in Docker.
 */
public final class ProcessTestMode {

    public static final String PROPERTY = "camunda.process-test.runtime-mode";

    private ProcessTestMode() {}

    public static CamundaProcessTestRuntimeMode get() {
        return CamundaProcessTestRuntimeMode.valueOf(
                System.getProperty(PROPERTY, "remote").toUpperCase(Locale.ROOT));
    }

    public static boolean docker() {
        return get() == CamundaProcessTestRuntimeMode.MANAGED;
    }
}
