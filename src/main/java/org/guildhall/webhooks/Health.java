package org.guildhall.webhooks;

/** How many messages of late arrived, wait, and were given up. */
public record Health(long delivered, long waiting, long failed) {}
