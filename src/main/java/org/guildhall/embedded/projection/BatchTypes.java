package org.guildhall.embedded.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the batch operations do, by key: those just seen, and those of earlier runs from their rows. */
final class BatchTypes {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<Long, String> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    BatchTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String get(long batchOperationKey) {
        return known.computeIfAbsent(batchOperationKey, this::load);
    }

    void put(long batchOperationKey, String type) {
        known.put(batchOperationKey, type);
    }

    void clear() {
        known.clear();
    }

    private String load(long batchOperationKey) {
        return jdbc.sql("select batch_operation_type from camunda.batch_operation where batch_operation_key = :key")
                .param("key", Long.toString(batchOperationKey))
                .query(String.class)
                .optional()
                .orElse(UNKNOWN);
    }
}
