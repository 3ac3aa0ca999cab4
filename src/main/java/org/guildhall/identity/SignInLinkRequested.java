package org.guildhall.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone asked for a link by mail instead of a password.
 *
 * @param id made once per request: the key of the mail
 * @param language code of the language it was asked for in
 * @param path path and query of the link on this site; a secret, never to be logged
 */
public record SignInLinkRequested(
        UUID id,
        String mail,
        String name,
        String path,
        Instant expiresAt,
        Purpose purpose,
        @Nullable String language) {

    public enum Purpose {
        SIGN_IN("/sign-in/link/"),
        CONFIRM_APPLICATION("/apply/confirm/");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }

        String pathOf(SignInToken token) {
            return path + token.text();
        }
    }

    @Override
    public String toString() {
        return "SignInLinkRequested[id=%s, purpose=%s, expiresAt=%s]".formatted(id, purpose, expiresAt);
    }
}
