package org.guildhall.portal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Ends the start with the one sentence that helps, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebPortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port %d is in use by another program. Stop it, or start with --server.port=<another>."
                        .formatted(cause.getPort()),
                null,
                cause);
    }
}
