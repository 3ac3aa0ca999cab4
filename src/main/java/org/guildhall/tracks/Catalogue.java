package org.guildhall.tracks;

import java.util.List;

/** What a stage has on offer for tracks to demand; the module of the stage provides it. */
public interface Catalogue {

    enum Kind {
        DOCUMENT,
        QUESTIONNAIRE,
        COURSE,
        AGREEMENT
    }

    /** @param id by which tracks name it */
    record Item(String id, String label) {}

    Kind kind();

    /** In the order to show them. */
    List<Item> items();
}
