package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.record.value.JobRecordValue;

/** A job that is locked for a worker. */
public record ActivatedJob(long key, JobRecordValue job) {}
