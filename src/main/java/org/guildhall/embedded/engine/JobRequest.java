package org.guildhall.embedded.engine;

import java.time.Duration;
import java.util.List;

/**
 * What a worker asks for.
 *
 * @param worker name of the worker
 * @param timeout how long the jobs are locked
 * @param variables names of the variables to fetch; empty for all
 */
public record JobRequest(String type, String worker, int limit, Duration timeout, List<String> variables) {}
