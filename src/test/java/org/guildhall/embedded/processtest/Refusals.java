package org.guildhall.embedded.processtest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaAssertAwaitBehavior;
import java.time.Duration;
import org.assertj.core.api.SoftAssertionsProvider.ThrowingRunnable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The other half of each test: what is not so must not be asserted, or the answers behind the assertion mean nothing. To be
 * used after the true half, which has waited until searches see what commands did.
 */
final class Refusals {

    private Refusals() {}

    /** Expects an assertion of Camunda Process Test to fail at its first look, for the reason that its message gives. */
    static void refused(String reason, ThrowingCallable assertion) {
        CamundaAssert.setAwaitBehavior(new AtOnce());
        try {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(assertion)
                    .withMessageContaining(reason);
        } finally {
            CamundaAssert.setAwaitBehavior(CamundaAssert.DEFAULT_AWAIT_BEHAVIOR);
        }
    }

    private static final class AtOnce implements CamundaAssertAwaitBehavior {

        @Override
        public void untilAsserted(ThrowingRunnable assertion) {
            try {
                assertion.run();
            } catch (AssertionError refusal) {
                throw refusal;
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }

        @Override
        public void setAssertionTimeout(Duration timeout) {}

        @Override
        public void setAssertionInterval(Duration interval) {}
    }
}
