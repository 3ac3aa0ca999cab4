package org.guildhall.workflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows one plain sentence instead of a stack trace. */
class EngineMissingAnalyzer extends AbstractFailureAnalyzer<EngineMissingException> {

    private static final String ACTION = "See docs/operations.md for what each setting means.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EngineMissingException cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}
