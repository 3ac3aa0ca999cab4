package org.guildhall.benchmarks;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A long history of finished instances, made in SQL: rows as the projection writes them, without an engine's work. */
final class History {

    /** Key of the first instance; each has {@link #STRIDE} keys for what belongs to it. */
    static final long FIRST = 4_503_599_627_370_496L;

    static final long STRIDE = 32;

    /** Every so many instances one is terminated; a tenth of those has another rare property. */
    private static final int RARE = 1_000;

    private final JdbcTemplate jdbc;

    History(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    boolean empty() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select not exists (select from camunda.process_instance)", Boolean.class));
    }

    void write(int instances) {
        statements().forEach(sql -> {
            long begin = System.nanoTime();
            int rows = jdbc.update(sql.replace("{instances}", Integer.toString(instances))
                    .replace("{key}", "(" + FIRST + " + i * " + STRIDE + ")")
                    .replace("{rare}", "i % " + RARE + " = 7")
                    .replace("{definition}", "case when i % 10000 = 7 then 199 else 100 + i % 5 end")
                    .replace("{start}", "timestamptz '2025-01-01T00:00:00Z' + i * interval '25 seconds'")
                    .replace("{from}", "from generate_series(0, " + (instances - 1) + ") i"));
            System.out.printf(
                    "%,9d rows %5.0f s  %s%n",
                    rows,
                    (System.nanoTime() - begin) / 1e9,
                    sql.lines().findFirst().orElseThrow());
        });
        jdbc.execute("vacuum analyze");
    }

    /** Something to look at: plans and sizes. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    private static List<String> statements() {
        return List.of("""
                insert into camunda.process_definition (process_definition_key, process_definition_id, name, resource_name,
                    version, version_tag, tenant_id, has_start_form, deployment_key, position)
                select i, 'process-' || i, 'Process ' || i, 'process-' || i || '.bpmn', i % 4 + 1, 'v' || i, '<default>',
                    false, 1, 1
                from unnest(array[100, 101, 102, 103, 104, 199]) i
                """, """
                insert into camunda.process_instance (process_instance_key, process_definition_id, process_definition_name,
                    process_definition_version, process_definition_version_tag, process_definition_key,
                    parent_process_instance_key, parent_element_instance_key, start_date, end_date, state, tags, tenant_id,
                    position)
                select {key}, 'process-' || ({definition}), 'Process ' || ({definition}), ({definition}) % 4 + 1,
                    'v' || ({definition}), {definition},
                    case when i % 10 = 3 then {key} - 32 end, case when i % 10 = 3 then {key} - 31 end,
                    {start}, {start} + interval '1 hour', case when {rare} then 'TERMINATED' else 'COMPLETED' end,
                    case when {rare} then array['rare'] else array['partner', 'tier-' || i % 5] end, '<default>', 1
                {from}
                """, """
                insert into camunda.element_instance (element_instance_key, element_instance_scope_key,
                    process_instance_key, process_definition_key, process_definition_id, element_id, element_name, type,
                    state, start_date, end_date, tenant_id, position)
                select {key} + n, {key}, {key}, {definition}, 'process-' || ({definition}),
                    case when {rare} and n = 3 then 'Task_Rare' else 'Task_' || n end,
                    case when {rare} and n = 3 then 'Do rarely' else 'Do ' || n end,
                    case n when 1 then 'START_EVENT' when 2 then 'USER_TASK'
                        else case when {rare} then 'BOUNDARY_EVENT' else 'SERVICE_TASK' end end,
                    case when {rare} and n = 3 then 'TERMINATED' else 'COMPLETED' end,
                    {start} + n * interval '1 second', {start} + n * interval '1 minute', '<default>', 1
                {from}, generate_series(1, 3) n
                """, """
                insert into camunda.sequence_flow (process_instance_key, element_id, process_definition_key,
                    process_definition_id, tenant_id, position)
                select {key}, 'Flow_' || n, {definition}, 'process-' || ({definition}), '<default>', 1
                {from}, generate_series(1, 2) n
                """, """
                insert into camunda.variable (variable_key, name, value, scope_key, process_instance_key, tenant_id, position)
                select {key} + 4 + n, case when n = 1 then 'partnerId' when {rare} then 'rareFact' else 'tier' end,
                    case when n = 1 then '"P-' || i || '"' when i % 100000 = 7 then repeat('x', 9000)
                        else '"tier-' || i % 5 || '"' end,
                    {key}, {key}, '<default>', 1
                {from}, generate_series(1, 2) n
                """, """
                insert into camunda.job (job_key, type, worker, state, kind, listener_event_type, retries, is_denied,
                    denied_reason, has_failed_with_retries_left, error_code, error_message, custom_headers, deadline,
                    end_time, process_definition_id, process_definition_key, process_instance_key, element_id,
                    element_instance_key, tenant_id, position)
                select {key} + 8, 'type-' || case when {rare} then 99 else i % 20 end,
                    case when {rare} then 'rare worker' else 'worker' end,
                    case when i % 10000 = 7 then 'FAILED' when {rare} then 'CANCELED' else 'COMPLETED' end,
                    case when {rare} then 'TASK_LISTENER' else 'BPMN_ELEMENT' end,
                    case when {rare} then 'COMPLETING' else 'UNSPECIFIED' end,
                    case when {rare} then 2 else 3 end, {rare}, case when {rare} then 'no' end, i % 10000 = 7,
                    case when {rare} then 'RARE' end, case when {rare} then 'Something rare' end, '{}',
                    {start}, {start} + interval '1 minute', 'process-' || ({definition}), {definition}, {key},
                    case when {rare} then 'Task_Rare' else 'Task_3' end, {key} + 3, '<default>', 1
                {from}
                """, """
                insert into camunda.user_task (user_task_key, name, state, assignee, element_id, candidate_groups,
                    candidate_users, process_definition_id, creation_date, completion_date, follow_up_date, due_date,
                    tenant_id, external_form_reference, process_definition_version, custom_headers, priority,
                    element_instance_key, process_name, process_definition_key, process_instance_key, form_key, position)
                select {key} + 9, case when {rare} then 'Do rarely' else 'Do 2' end,
                    case when i % 10000 = 7 then 'CREATED' when {rare} then 'CANCELED' else 'COMPLETED' end,
                    case when {rare} then 'rare' when i % 2 = 0 then 'user-' || i % 50 end,
                    case when {rare} then 'Task_Rare' else 'Task_2' end,
                    case when {rare} then array['rare'] else array['managers'] end,
                    case when {rare} then array['rare'] else array['mara'] end,
                    'process-' || ({definition}), {start}, {start} + interval '1 hour',
                    {start} + interval '1 day', {start} + interval '2 days', '<default>',
                    case when {rare} then 'rare-form' end, ({definition}) % 4 + 1, '{}',
                    case when {rare} then 90 else 50 end, {key} + 2, 'Process ' || ({definition}), {definition}, {key},
                    case when {rare} then 9 else i % 5 + 1 end, 1
                {from}
                """, """
                insert into camunda.candidate_group (name, position) values ('managers', 1), ('rare', 1)
                """, """
                insert into camunda.candidate_user (name, position) values ('mara', 1), ('rare', 1)
                """, """
                insert into camunda.incident (incident_key, process_definition_key, process_definition_id,
                    process_instance_key, error_type, error_message, error_message_hash, element_id, element_instance_key,
                    creation_time, state, job_key, tenant_id, path, position)
                select {key} + 10, {definition}, 'process-' || ({definition}), {key},
                    case when {rare} then 'CONDITION_ERROR' else 'JOB_NO_RETRIES' end,
                    case when {rare} then 'Something rare' else 'No retries left' end,
                    case when {rare} then 7 else 1 end, case when {rare} then 'Task_Rare' else 'Task_3' end, {key} + 3,
                    {start}, case when i % 10000 = 7 then 'ACTIVE' else 'RESOLVED' end, {key} + 8, '<default>',
                    array[{key}, {key} + 3], 1
                {from} where i % 20 = 7
                """, """
                insert into camunda.message_subscription (message_subscription_key, process_definition_id,
                    process_definition_key, process_instance_key, element_id, element_instance_key, message_subscription_state, last_updated_date,
                    message_name, correlation_key, tenant_id, position)
                select {key} + 11, 'process-' || ({definition}), {definition}, {key},
                    case when {rare} then 'Task_Rare' else 'Task_2' end, {key} + 2,
                    case when i % 10000 = 7 then 'CREATED' when {rare} then 'DELETED' else 'CORRELATED' end, {start},
                    case when {rare} then 'rare' else 'answered' end, 'P-' || i, '<default>', 1
                {from} where i % 5 = 2
                """, """
                insert into camunda.correlated_message_subscription (message_key, subscription_key, correlation_key,
                    correlation_time, element_id, element_instance_key, message_name, partition_id, process_definition_id,
                    process_definition_key, process_instance_key, tenant_id, position)
                select {key} + 12, {key} + 11, 'P-' || i, {start}, case when {rare} then 'Task_Rare' else 'Task_2' end,
                    {key} + 2, case when {rare} then 'rare' else 'answered' end, 1, 'process-' || ({definition}), {definition}, {key},
                    '<default>', 1
                {from} where i % 5 = 2
                """, """
                insert into camunda.decision_instance (decision_evaluation_instance_key, decision_evaluation_key, state,
                    evaluation_date, evaluation_failure, decision_definition_id, decision_definition_key,
                    decision_definition_name, decision_definition_version, decision_definition_type, result,
                    process_definition_key, process_instance_key, element_instance_key, tenant_id, position)
                select ({key} + 13) || '-1', {key} + 13, case when {rare} then 'FAILED' else 'EVALUATED' end, {start},
                    case when {rare} then 'Something rare' end, case when {rare} then 'rare' else 'risk' end,
                    case when {rare} then 301 else 300 end, case when {rare} then 'Rare' else 'Risk' end,
                    case when {rare} then 2 else 1 end, case when {rare} then 'UNKNOWN' else 'DECISION_TABLE' end,
                    case when {rare} then '"rare"' else '"low"' end, {definition}, {key}, {key} + 3, '<default>', 1
                {from} where i % 4 = 3
                """);
    }
}
