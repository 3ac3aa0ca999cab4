package org.guildhall.duediligence.screening;

/** By which of a listed one's names a party was found. */
public enum MatchedOn {
    NAME,
    ALIAS
}
