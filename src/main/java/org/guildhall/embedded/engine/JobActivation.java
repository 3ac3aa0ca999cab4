package org.guildhall.embedded.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Hands jobs to workers. */
public interface JobActivation {

    /**
     * Activates jobs, waiting for a first one when there is none.
     *
     * @param patience how long to wait; zero or less not to wait
     * @param givenUp whether the caller has gone; asked again after {@link #nudge}
     * @return the jobs, which are locked until their deadline; empty when patience ran out
     */
    List<ActivatedJob> activate(JobRequest request, Duration patience, BooleanSupplier givenUp)
            throws InterruptedException;

    /** Lets the polls of a type notice that their caller has gone. */
    void nudge(String type);

    /** Makes activated jobs available again that nobody received. */
    void giveBack(Collection<Long> jobKeys);
}
