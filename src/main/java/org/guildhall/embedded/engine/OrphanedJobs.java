package org.guildhall.embedded.engine;

import io.camunda.zeebe.engine.state.immutable.JobState;
import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frees the jobs that workers of an ended process had locked: nobody else can be working on them. */
final class OrphanedJobs implements StreamProcessorLifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

    private final JobState jobs;
    private final JobRelease release;

    OrphanedJobs(JobState jobs, JobRelease release) {
        this.jobs = jobs;
        this.release = release;
    }

    @Override
    public void onRecovered(ReadonlyStreamProcessorContext context) {
        List<Long> locked = new ArrayList<>();
        jobs.forEachTimedOutEntry(Long.MAX_VALUE, null, (key, job) -> locked.add(key));
        if (!locked.isEmpty()) {
            LOG.info("Freeing {} jobs that were being worked on when the last process ended", locked.size());
            release.free(locked);
        }
    }
}
