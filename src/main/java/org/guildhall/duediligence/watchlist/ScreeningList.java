package org.guildhall.duediligence.watchlist;

/** Where parties are looked up. */
public interface ScreeningList {

    /**
     * The whole list, in its current version.
     *
     * @throws ScreeningListUnavailable when it cannot be had or is not to be trusted
     */
    Watchlist read();
}
