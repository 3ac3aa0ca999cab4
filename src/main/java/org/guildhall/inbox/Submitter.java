package org.guildhall.inbox;

import org.guildhall.identity.SignedIn;

/**
 * Who submitted a task and from where, kept as evidence where a signature needs it.
 *
 * @param address remote address of the request
 * @param userAgent browser's own description, shortened to 400 characters
 */
public record Submitter(SignedIn person, String address, String userAgent) {}
