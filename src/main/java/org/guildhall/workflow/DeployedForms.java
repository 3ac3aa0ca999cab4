package org.guildhall.workflow;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms as they were deployed: a task keeps the version it was made with, and opens while the engine is away. */
@Component
public class DeployedForms {

    private final JdbcClient jdbc;

    DeployedForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The form-js schema (JSON) behind a form key of the engine. */
    public Optional<String> schema(long formKey) {
        return jdbc.sql("select schema_json from workflow.form where form_key = :key")
                .param("key", formKey)
                .query(String.class)
                .optional();
    }

    void remember(long formKey, String formId, int version, String schema) {
        jdbc.sql("""
                        insert into workflow.form (form_key, form_id, version, schema_json)
                        values (:key, :id, :version, :schema)
                        on conflict (form_key) do update
                        set form_id = excluded.form_id,
                            version = excluded.version,
                            schema_json = excluded.schema_json
                        """)
                .param("key", formKey)
                .param("id", formId)
                .param("version", version)
                .param("schema", schema)
                .update();
    }
}
