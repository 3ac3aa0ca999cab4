package org.guildhall.tracks;

/** What a track does with a field of the application form. */
public enum FieldUse {
    HIDDEN,
    OPTIONAL,
    REQUIRED
}
