package org.guildhall.embedded.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the one sentence that helps, instead of a stack trace. */
class EngineLogAnalyzer extends AbstractFailureAnalyzer<EngineLogException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EngineLogException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
