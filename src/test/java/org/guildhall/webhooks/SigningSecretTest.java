package org.guildhall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsAsReceiversLibrariesExpect() {
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everySecretIsAnotherAndStaysOutOfLogs() {
        SigningSecret secret = SigningSecret.random();

        assertThat(secret.text())
                .hasSize("whsec_".length() + 32)
                .isNotEqualTo(SigningSecret.random().text());
        assertThat(secret).hasToString("whsec_…");
    }
}
