package org.guildhall.domainproof;

import java.util.List;

/** Asks DNS what a domain says of itself. */
public interface TxtRecords {

    /**
     * The TXT records of a domain; none when it has none.
     *
     * @throws DnsSilent when DNS gives no answer in time
     */
    List<String> of(String domain);

    /** DNS gave no answer, which says nothing of the domain. */
    class DnsSilent extends RuntimeException {

        public DnsSilent(Throwable cause) {
            super("Expected an answer from DNS, but got none. Try again in a minute.", cause);
        }
    }
}
