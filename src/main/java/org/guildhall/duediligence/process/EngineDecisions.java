package org.guildhall.duediligence.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.util.Optional;
import org.guildhall.duediligence.ratings.RiskFactors;
import org.guildhall.duediligence.replay.Decisions;
import org.springframework.stereotype.Component;

/** Asks the engine's decisions again. */
@Component
class EngineDecisions implements Decisions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;

    private final CamundaClient client;

    EngineDecisions(CamundaClient client) {
        this.client = client;
    }

    @Override
    public Optional<Rated> rate(long decisionKey, RiskFactors factors) {
        try {
            return Optional.of(rated(client.newEvaluateDecisionCommand()
                    .decisionKey(decisionKey)
                    .variables(factors)
                    .send()
                    .join()));
        } catch (ClientHttpException refused) {
            return absent(refused);
        }
    }

    @Override
    public Optional<Rated> rateToday(String decisionId, RiskFactors factors) {
        try {
            return Optional.of(rated(client.newEvaluateDecisionCommand()
                    .decisionId(decisionId)
                    .variables(factors)
                    .send()
                    .join()));
        } catch (ClientHttpException refused) {
            return absent(refused);
        }
    }

    private static Optional<Rated> absent(ClientHttpException refused) {
        if (refused.code() != NOT_FOUND) {
            throw refused;
        }
        return Optional.empty();
    }

    private static Rated rated(EvaluateDecisionResponse answer) {
        try {
            JsonNode output = JSON.readTree(answer.getDecisionOutput());
            return new Rated(
                    output.path("riskRating").asText(), output.path("rule").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a decision that answers in JSON, but it does not.", e);
        }
    }
}
