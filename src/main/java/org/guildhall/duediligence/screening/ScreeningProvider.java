package org.guildhall.duediligence.screening;

import java.util.List;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.partners.Party;

/** Who looks parties up: the built-in matcher on Guildhall's lists, or a server that somebody else runs. */
public interface ScreeningProvider {

    /**
     * Looks a party up.
     *
     * @throws ScreeningListUnavailable when nobody can say whether the party is listed
     */
    default Answer screen(Party party) {
        return screen(PartyFacts.of(party));
    }

    /**
     * Looks up who is described so.
     *
     * @throws ScreeningListUnavailable when nobody can say whether the party is listed
     */
    Answer screen(PartyQuery query);

    /**
     * What parties are looked up in now.
     *
     * @throws ScreeningListUnavailable when it cannot be had
     */
    Source source();

    /**
     * @param query what was asked, so that it can be asked again
     * @param hits those that reach the review threshold, best first
     */
    record Answer(Source source, PartyQuery query, List<Hit> hits) {}

    /**
     * @param listVersion SHA-256, hexadecimal
     * @param listParts numbers of the stored versions the list is made of; empty when it is not kept here
     * @param matcherVersion changes whenever the same party and list could give another answer
     * @param threshold from which score on a hit is reviewed
     */
    record Source(
            String listName,
            String listVersion,
            List<Long> listParts,
            int listEntries,
            String matcherVersion,
            double threshold) {}
}
