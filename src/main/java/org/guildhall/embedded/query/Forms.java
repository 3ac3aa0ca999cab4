package org.guildhall.embedded.query;

import org.guildhall.embedded.rest.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deployed forms, for the tasks and start events that link to them. */
final class Forms {

    private static final SearchTable FORMS = SearchTable.of("Form", "camunda.form", "formKey")
            .keys("formKey")
            .texts("formId", "tenantId")
            .numbers("version")
            .columns(FieldType.JSON, "schema");

    private final Search search;
    private final JdbcClient jdbc;

    Forms(Search search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    Answer byKey(long formKey) {
        return Answer.json(search.get(FORMS, formKey));
    }

    /** The latest version of the form that a process starts with; no content when it starts with none. */
    Answer ofStart(long processDefinitionKey) {
        return jdbc.sql("""
                        select f.form_key
                        from camunda.process_definition p
                        join camunda.form f on f.form_id = p.start_form_id and f.tenant_id = p.tenant_id
                        where p.process_definition_key = :key and not f.deleted
                        order by f.version desc
                        limit 1
                        """)
                .param("key", processDefinitionKey)
                .query(Long.class)
                .optional()
                .map(this::byKey)
                .orElseGet(Answer::noContent);
    }
}
