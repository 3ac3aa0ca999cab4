package org.guildhall.identity;

import java.time.Instant;
import org.guildhall.languages.Wording;

/**
 * A browser in which somebody is signed in.
 *
 * @param handle names it to its owner; tells nothing about the secret in the cookie
 * @param device in words, as in "Firefox on Windows"
 * @param current whether it is the one that asks
 */
public record OpenSession(String handle, Wording device, Instant since, Instant lastSeen, boolean current) {}
