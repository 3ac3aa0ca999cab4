package org.guildhall.duediligence;

import java.util.List;
import org.guildhall.partners.Party;

/** Who looks parties up: the built-in matcher on Guildhall's lists. */
interface ScreeningProvider {

    /**
     * Looks a party up.
     *
     * @throws ScreeningListUnavailable when nobody can say whether the party is listed
     */
    Answer screen(Party party);

    /**
     * What parties are looked up in now.
     *
     * @throws ScreeningListUnavailable when it cannot be had
     */
    Source source();

    /** @param hits those that reach the review threshold, best first */
    record Answer(Source source, List<Hit> hits) {}

    /**
     * @param listVersion SHA-256, hexadecimal
     * @param matcherVersion changes whenever the same party and list could give another answer
     */
    record Source(String listName, String listVersion, int listEntries, String matcherVersion) {}
}
