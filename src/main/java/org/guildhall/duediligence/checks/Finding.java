package org.guildhall.duediligence.checks;

/**
 * One thing a check saw.
 *
 * @param item the piece of evidence it is about
 * @param title what it is in a few words, without anything personal: these words stand in the audit trail
 * @param expected what would have been in order
 * @param found what was there instead, for the vendor's people only
 */
public record Finding(String item, Flag flag, String title, String expected, String found) {}
