package org.guildhall.duediligence.rescreening;

import java.util.UUID;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.ScreeningMatch.Change;
import org.guildhall.duediligence.screening.ScreeningProvider;

/**
 * A hit that was not there before, or differs from what was.
 *
 * @param source the lists and rules by which it was found
 */
record FoundHit(UUID partyId, Hit hit, Change change, ScreeningProvider.Source source) {}
