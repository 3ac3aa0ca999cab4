package org.guildhall.identity.passkeys;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.identity.passkeys.PasskeyRefused.Why;

/** What a passkey has to sign: asked for by one browser, for one attempt, within a few minutes. */
record Challenge(byte[] bits, Instant until) implements Serializable {

    static final Duration VALIDITY = Duration.ofMinutes(5);

    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = "guildhall.passkey.challenge";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one for the browser of the session; an earlier one is void. */
    static Challenge ask(HttpSession session, Clock clock) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        Challenge challenge = new Challenge(bits, clock.instant().plus(VALIDITY));
        session.setAttribute(ATTRIBUTE, challenge);
        return challenge;
    }

    /**
     * The one that this browser was asked, which is used up.
     *
     * @throws PasskeyRefused when it was asked none, or too long ago
     */
    static Challenge take(HttpSession session, Clock clock) {
        Object asked = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        if (asked instanceof Challenge challenge && clock.instant().isBefore(challenge.until())) {
            return challenge;
        }
        throw new PasskeyRefused(Why.TOO_LATE);
    }
}
