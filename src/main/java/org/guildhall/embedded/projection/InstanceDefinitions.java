package org.guildhall.embedded.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which process definition an instance is, for records that do not say: those just seen, and others from their rows. */
final class InstanceDefinitions {

    private static final int MOST = 10_000;
    private static final long UNKNOWN = -1;

    private final JdbcClient jdbc;

    @SuppressWarnings("serial")
    private final Map<Long, Long> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MOST;
        }
    };

    InstanceDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long processInstanceKey, long processDefinitionKey) {
        recent.put(processInstanceKey, processDefinitionKey);
    }

    /** Key of the instance's definition, or -1. */
    long get(long processInstanceKey) {
        Long known = recent.get(processInstanceKey);
        return known == null ? load(processInstanceKey) : known;
    }

    void clear() {
        recent.clear();
    }

    private long load(long processInstanceKey) {
        return jdbc.sql("""
                        select process_definition_key from camunda.process_instance
                        where process_instance_key = :key and process_definition_key is not null
                        """)
                .param("key", processInstanceKey)
                .query(Long.class)
                .optional()
                .orElse(UNKNOWN);
    }
}
