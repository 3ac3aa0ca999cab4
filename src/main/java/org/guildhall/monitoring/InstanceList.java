package org.guildhall.monitoring;

import java.util.List;

/**
 * One page of journeys.
 *
 * @param page counted from 0
 * @param total how many there are on all pages
 */
public record InstanceList(List<InstanceRow> rows, int page, long total) {

    static final int PAGE_SIZE = 50;

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return (page + 1L) * PAGE_SIZE < total;
    }
}
