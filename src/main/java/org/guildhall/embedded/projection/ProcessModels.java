package org.guildhall.embedded.projection;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deployed processes by key: those just seen, and those of earlier runs from their rows. */
final class ProcessModels {

    private final Map<Long, ProcessModel> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    ProcessModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProcessModel get(long processDefinitionKey) {
        return known.computeIfAbsent(processDefinitionKey, this::load);
    }

    void put(long processDefinitionKey, ProcessModel model) {
        known.put(processDefinitionKey, model);
    }

    void clear() {
        known.clear();
    }

    private ProcessModel load(long processDefinitionKey) {
        return jdbc.sql("""
                        select process_definition_id, version_tag, xml
                        from camunda.process_definition
                        where process_definition_key = :key and xml is not null
                        """)
                .param("key", processDefinitionKey)
                .query((rs, row) -> ProcessModel.read(
                        rs.getString("process_definition_id"),
                        rs.getString("version_tag"),
                        rs.getString("xml").getBytes(StandardCharsets.UTF_8)))
                .optional()
                .orElse(ProcessModel.UNKNOWN);
    }
}
