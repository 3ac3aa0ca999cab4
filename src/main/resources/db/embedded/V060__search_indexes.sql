-- Every filter of a search finds its rows by an index when they are few, or meets them soon when they are many.
-- Values that nearly every row has are left out of their index: searches for them need none.
-- Long texts are hashed: an index entry may not be longer than a third of a page.

drop index camunda.process_instance_active;
create index process_instance_by_state on camunda.process_instance (state, process_instance_key)
    where state <> 'COMPLETED';
create index process_instance_by_version on camunda.process_instance (process_definition_version);
create index process_instance_by_name on camunda.process_instance (process_definition_name);
create index process_instance_by_version_tag on camunda.process_instance (process_definition_version_tag)
    where process_definition_version_tag is not null;
create index process_instance_by_parent_element on camunda.process_instance (parent_element_instance_key)
    where parent_element_instance_key is not null;
create index process_instance_by_tag on camunda.process_instance using gin (tags);
create index process_instance_ended_first on camunda.process_instance (end_date, process_instance_key);

create index element_instance_by_element on camunda.element_instance (element_id, process_instance_key);
create index element_instance_by_definition_id on camunda.element_instance (process_definition_id);
create index element_instance_by_name on camunda.element_instance (element_name);
create index element_instance_by_type on camunda.element_instance (type);
create index element_instance_by_state on camunda.element_instance (state, element_instance_key)
    where state <> 'COMPLETED';
create index element_instance_by_start on camunda.element_instance (start_date, element_instance_key);
create index element_instance_by_end on camunda.element_instance (end_date, element_instance_key);

drop index camunda.variable_by_value;
create index variable_by_value on camunda.variable (name, left(value, 64), process_instance_key);
create index variable_by_any_value on camunda.variable using hash (value);
create index variable_long on camunda.variable (variable_key) where length(value) > 8191;

create index job_by_type on camunda.job (type, state);
create index job_by_definition on camunda.job (process_definition_key);
create index job_by_definition_id on camunda.job (process_definition_id);
create index job_by_element on camunda.job (element_id);
create index job_by_state on camunda.job (state, job_key) where state <> 'COMPLETED';
create index job_by_worker on camunda.job (coalesce(worker, ''));
create index job_by_kind on camunda.job (kind) where kind <> 'BPMN_ELEMENT';
create index job_by_listener_event on camunda.job (listener_event_type) where listener_event_type <> 'UNSPECIFIED';
create index job_by_retries on camunda.job (retries);
create index job_denied on camunda.job (job_key) where is_denied;
create index job_by_denied_reason on camunda.job using hash (denied_reason) where denied_reason is not null;
create index job_with_retries_left on camunda.job (process_instance_key) where has_failed_with_retries_left;
create index job_by_error_code on camunda.job using hash (error_code) where error_code is not null;
create index job_by_error_message on camunda.job using hash (error_message) where error_message is not null;
create index job_by_deadline on camunda.job (deadline, job_key);
create index job_by_end on camunda.job (end_time, job_key);
drop index camunda.job_open;

create index user_task_by_definition on camunda.user_task (process_definition_key);
create index user_task_by_definition_id on camunda.user_task (process_definition_id);
create index user_task_by_version on camunda.user_task (process_definition_version);
create index user_task_by_process_name on camunda.user_task (process_name);
create index user_task_by_element on camunda.user_task (element_id);
create index user_task_by_name on camunda.user_task (name);
create index user_task_by_state on camunda.user_task (state, user_task_key) where state <> 'COMPLETED';
create index user_task_by_form on camunda.user_task (form_key) where form_key is not null;
create index user_task_by_external_form on camunda.user_task using hash (external_form_reference)
    where external_form_reference is not null;
create index user_task_by_priority on camunda.user_task (priority);
create index user_task_by_creation on camunda.user_task (creation_date, user_task_key);
create index user_task_by_completion on camunda.user_task (completion_date, user_task_key);
create index user_task_by_follow_up on camunda.user_task (follow_up_date, user_task_key);
create index user_task_by_due on camunda.user_task (due_date, user_task_key);
create index user_task_by_candidate_group on camunda.user_task using gin (candidate_groups);
create index user_task_by_candidate_user on camunda.user_task using gin (candidate_users);

drop index camunda.incident_active;
create index incident_by_state on camunda.incident (state, incident_key) where state <> 'RESOLVED';
create index incident_by_instance on camunda.incident (process_instance_key);
create index incident_by_definition on camunda.incident (process_definition_key);
create index incident_by_definition_id on camunda.incident (process_definition_id);
create index incident_by_element on camunda.incident (element_id);
create index incident_by_error_type on camunda.incident (error_type);
create index incident_by_error_message on camunda.incident using hash (error_message);
create index incident_by_error_message_hash on camunda.incident (error_message_hash);
create index incident_by_job on camunda.incident (job_key) where job_key is not null;
create index incident_by_creation on camunda.incident (creation_time, incident_key);

create index message_subscription_by_definition_id on camunda.message_subscription (process_definition_id);
create index message_subscription_by_element on camunda.message_subscription (element_id);
create index message_subscription_by_element_instance on camunda.message_subscription (element_instance_key);
create index message_subscription_by_state on camunda.message_subscription
    (message_subscription_state, message_subscription_key) where message_subscription_state <> 'CORRELATED';
create index message_subscription_by_name on camunda.message_subscription (message_name);
create index message_subscription_by_correlation_key on camunda.message_subscription using hash (correlation_key);
create index message_subscription_by_update on camunda.message_subscription
    (last_updated_date, message_subscription_key);

create index correlated_message_by_subscription on camunda.correlated_message_subscription (subscription_key);
create index correlated_message_by_definition_id on camunda.correlated_message_subscription (process_definition_id);
create index correlated_message_by_element on camunda.correlated_message_subscription (element_id);
create index correlated_message_by_element_instance on camunda.correlated_message_subscription (element_instance_key);
create index correlated_message_by_correlation_key
    on camunda.correlated_message_subscription using hash (correlation_key);
create index correlated_message_by_time
    on camunda.correlated_message_subscription (correlation_time, message_key, subscription_key);

create index decision_instance_by_evaluation on camunda.decision_instance (decision_evaluation_key);
create index decision_instance_by_element_instance on camunda.decision_instance (element_instance_key);
create index decision_instance_by_process on camunda.decision_instance (process_definition_key);
create index decision_instance_by_state on camunda.decision_instance (state) where state <> 'EVALUATED';
create index decision_instance_by_failure on camunda.decision_instance using hash (evaluation_failure)
    where evaluation_failure is not null;
create index decision_instance_by_result on camunda.decision_instance using hash (result);
create index decision_instance_by_date
    on camunda.decision_instance (evaluation_date, decision_evaluation_instance_key);
create index decision_instance_by_definition_id on camunda.decision_instance (decision_definition_id);
create index decision_instance_by_name on camunda.decision_instance (decision_definition_name);
create index decision_instance_by_version on camunda.decision_instance (decision_definition_version);
create index decision_instance_by_type on camunda.decision_instance (decision_definition_type);
