package org.guildhall.duediligence.matching;

import java.util.List;

/**
 * How like two names are, and why.
 *
 * @param score 0 for another name, 1 for the same spelling
 * @param reasons plain words, one per pair of words and rule; in the order of the first name
 */
public record NameComparison(double score, List<String> reasons) {}
