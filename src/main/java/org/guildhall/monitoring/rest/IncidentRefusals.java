package org.guildhall.monitoring.rest;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.monitoring.UnknownInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
class IncidentRefusals implements Refusals {

    @Override
    public @Nullable Problem of(Exception refusal) {
        return switch (refusal) {
            case UnknownInstance unknown -> gone();
            case ClientException engine -> unreachable(engine);
            default -> null;
        };
    }

    private static Problem unreachable(ClientException problem) {
        return problem instanceof ClientHttpException http && http.code() == HttpStatus.NOT_FOUND.value()
                ? gone()
                : Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "Not available at the moment",
                        "Expected the process engine to answer, but it does not. Send it again in a minute.");
    }

    private static Problem gone() {
        return Problem.notFound(
                "There is no such open incident. Somebody may have retried it, or the case was closed.");
    }
}
