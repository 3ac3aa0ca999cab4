package org.guildhall.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.guildhall.outbox.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are sent.
 *
 * @param privateTargets whether addresses of this machine and of private networks, and plain http, are allowed; for
 *     trying out
 * @param timeout for one attempt, from connecting to the answer's status
 * @param threads how many messages are sent at a time
 * @param pollInterval longest wait until a due message is noticed; new ones are noticed at once
 */
@Validated
@ConfigurationProperties("guildhall.webhooks")
record WebhookSettings(
        boolean privateTargets,
        @NotNull @DefaultValue("10s") Duration timeout,
        @Min(1) @DefaultValue("4") int threads,
        @NotNull @DefaultValue("5s") Duration pollInterval,
        @Valid @NotNull Backoff retry) {

    /** After which another sender repeats an attempt of which nothing was heard. */
    Duration lease() {
        return timeout.multipliedBy(6);
    }
}
