package org.guildhall.inbox;

import java.util.List;

/**
 * One page of a list of tasks.
 *
 * @param count how many the list has, counted up to {@link #COUNTED}
 */
public record TaskPage(InboxQuery query, List<UserTask> tasks, int count) {

    public static final int SIZE = 25;

    /** Nobody leafs further than this; whoever has more to look through narrows the list. */
    public static final int COUNTED = 1_000;

    static final int LAST = COUNTED / SIZE;

    /** Whether there are more than were counted. */
    public boolean uncounted() {
        return count > COUNTED;
    }

    public int first() {
        return tasks.isEmpty() ? 0 : (query.page() - 1) * SIZE + 1;
    }

    public int last() {
        return (query.page() - 1) * SIZE + tasks.size();
    }

    public boolean hasNext() {
        return last() < Math.min(count, COUNTED);
    }

    public boolean hasPrevious() {
        return query.page() > 1;
    }
}
