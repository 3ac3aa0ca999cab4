package org.guildhall.monitoring;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One journey of one organisation through the programme.
 *
 * @param key the engine's key of the process instance
 * @param stages names of the processes that are active below it; more than one only for a moment
 */
public record InstanceRow(
        long key,
        String organisation,
        String process,
        List<String> stages,
        InstanceState state,
        boolean incident,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {}
