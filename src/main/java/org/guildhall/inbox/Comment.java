package org.guildhall.inbox;

import java.time.Instant;

/**
 * What a colleague noted on a case, for staff only.
 *
 * @param taskName task on whose page it was written, in the language of whoever reads it
 * @param forComplianceOnly whether partner managers do not see it
 */
public record Comment(String authorName, String taskName, String text, boolean forComplianceOnly, Instant at) {}
