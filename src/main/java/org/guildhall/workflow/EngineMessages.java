package org.guildhall.workflow;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Messages into the engine that are safe to repeat: the same message id is taken once. */
@Component
public class EngineMessages {

    private static final Logger log = LoggerFactory.getLogger(EngineMessages.class);

    /** How long the engine waits for a receiver, and how long it recognises a repeated message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);

    private static final int ALREADY_EXISTS = 409;

    private final CamundaClient client;

    EngineMessages(CamundaClient client) {
        this.client = client;
    }

    /**
     * Publishes a message once, however often it is called.
     *
     * @param messageId id of the event behind it, so that a repetition is recognised
     * @param variables record of ids and facts; no personal data
     * @throws RuntimeException when the engine cannot be reached; call again later
     */
    public void publish(String name, String correlationKey, String messageId, Object variables) {
        try {
            client.newPublishMessageCommand()
                    .messageName(name)
                    .correlationKey(correlationKey)
                    .messageId(messageId)
                    .timeToLive(TIME_TO_LIVE)
                    .variables(variables)
                    .send()
                    .join();
        } catch (ClientHttpException e) {
            if (e.code() != ALREADY_EXISTS) {
                throw e;
            }
            log.debug("Message {} with id {} was already taken", name, messageId);
        }
    }
}
