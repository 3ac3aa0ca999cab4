package org.guildhall.contracts;

/** What came of the time to sign running out: a contract that was signed or declined in time does not expire. */
public record Expiry(boolean contractExpired, boolean contractSigned) {}
