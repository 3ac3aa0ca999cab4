package org.guildhall.documents.pdf;

import java.time.Instant;
import java.util.UUID;

/**
 * What identifies a paper. Taken from stored data, never from the moment of drawing, so that a paper drawn again is
 * the same to the byte.
 */
public record Imprint(UUID id, String title, String author, Instant at) {}
