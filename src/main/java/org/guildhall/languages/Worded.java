package org.guildhall.languages;

/** Implemented by exceptions that people get to read; their own message is for logs, in English. */
public interface Worded {

    Wording wording();
}
