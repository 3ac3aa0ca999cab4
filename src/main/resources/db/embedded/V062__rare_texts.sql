-- A pattern is held only against the rows that have such a text at all, which are few.
create index job_with_denied_reason on camunda.job (job_key) where denied_reason is not null;
create index job_with_error_code on camunda.job (job_key) where error_code is not null;
create index job_with_error_message on camunda.job (job_key) where error_message is not null;
create index user_task_with_external_form on camunda.user_task (user_task_key)
    where external_form_reference is not null;
create index decision_instance_with_failure on camunda.decision_instance (decision_evaluation_instance_key)
    where evaluation_failure is not null;
