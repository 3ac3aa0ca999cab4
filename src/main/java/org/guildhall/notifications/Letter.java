package org.guildhall.notifications;

/** A mail as it is read: one subject, and the same words as plain text and as HTML. */
record Letter(String subject, String text, String html) {}
