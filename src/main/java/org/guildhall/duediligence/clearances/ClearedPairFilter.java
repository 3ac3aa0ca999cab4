package org.guildhall.duediligence.clearances;

import org.jspecify.annotations.Nullable;

/**
 * Which pairs of the good-guy list to show.
 *
 * @param state null for all
 * @param text part of the party's or the listed one's name; empty for any
 */
public record ClearedPairFilter(ClearedPair.@Nullable State state, String text) {}
