package org.guildhall.duediligence.lists;

/** What a listed name belongs to. */
public enum EntryKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,
    /** The list does not say. */
    UNKNOWN
}
