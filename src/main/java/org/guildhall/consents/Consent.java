package org.guildhall.consents;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.languages.Language;

/**
 * Somebody agreed to a text for an application.
 *
 * @param name of whoever agreed
 */
public record Consent(UUID applicationId, int version, Language language, String name, Instant agreedAt) {}
