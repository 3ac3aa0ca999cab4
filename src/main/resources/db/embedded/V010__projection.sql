-- What the engine's records say, one row per thing. Column names follow the REST API's field names.
-- position is the log position of the last record that changed the row: an older record never overwrites a newer one.
-- Only keys are mandatory: the record decides what is known.

create table camunda.projection_position (
    id       boolean primary key default true,
    position bigint  not null,
    constraint projection_position_one_row check (id)
);
insert into camunda.projection_position (position) values (0);

create table camunda.process_definition (
    process_definition_key bigint primary key,
    process_definition_id  text,
    name                   text,
    resource_name          text,
    version                integer,
    version_tag            text,
    tenant_id              text,
    has_start_form         boolean,
    start_form_id          text,
    deployment_key         bigint,
    xml                    text,
    deleted                boolean not null default false,
    position               bigint  not null
);
create index process_definition_by_id on camunda.process_definition (process_definition_id, version);

create table camunda.form (
    form_key       bigint primary key,
    form_id        text,
    version        bigint,
    resource_name  text,
    tenant_id      text,
    deployment_key bigint,
    schema         json,
    deleted        boolean not null default false,
    position       bigint  not null
);
create index form_by_id on camunda.form (form_id, version);

create table camunda.decision_requirements (
    decision_requirements_key  bigint primary key,
    decision_requirements_id   text,
    decision_requirements_name text,
    version                    integer,
    resource_name              text,
    tenant_id                  text,
    xml                        text,
    deleted                    boolean not null default false,
    position                   bigint  not null
);

create table camunda.decision_definition (
    decision_definition_key   bigint primary key,
    decision_definition_id    text,
    name                      text,
    version                   integer,
    decision_requirements_id  text,
    decision_requirements_key bigint,
    tenant_id                 text,
    deleted                   boolean not null default false,
    position                  bigint  not null
);

create table camunda.process_instance (
    process_instance_key           bigint primary key,
    process_definition_id          text,
    process_definition_name        text,
    process_definition_version     integer,
    process_definition_version_tag text,
    process_definition_key         bigint,
    parent_process_instance_key    bigint,
    parent_element_instance_key    bigint,
    start_date                     timestamptz,
    end_date                       timestamptz,
    state                          text,
    tags                           text[],
    tenant_id                      text,
    position                       bigint not null
);
create index process_instance_by_definition on camunda.process_instance (process_definition_key, state);
create index process_instance_by_definition_id on camunda.process_instance (process_definition_id, state);
create index process_instance_by_parent on camunda.process_instance (parent_process_instance_key)
    where parent_process_instance_key is not null;
create index process_instance_active on camunda.process_instance (process_instance_key) where state = 'ACTIVE';
create index process_instance_newest on camunda.process_instance
    (start_date desc nulls last, process_instance_key);
create index process_instance_oldest on camunda.process_instance (start_date, process_instance_key);
create index process_instance_ended on camunda.process_instance (end_date desc nulls last, process_instance_key);

create table camunda.element_instance (
    element_instance_key       bigint primary key,
    element_instance_scope_key bigint,
    process_instance_key       bigint,
    process_definition_key     bigint,
    process_definition_id      text,
    element_id                 text,
    element_name               text,
    type                       text,
    state                      text,
    start_date                 timestamptz,
    end_date                   timestamptz,
    tenant_id                  text,
    position                   bigint not null
);
create index element_instance_by_instance on camunda.element_instance (process_instance_key, start_date);
create index element_instance_by_definition on camunda.element_instance (process_definition_key, element_id, state);
create index element_instance_by_scope on camunda.element_instance (element_instance_scope_key);

create table camunda.sequence_flow (
    process_instance_key   bigint,
    element_id             text,
    process_definition_key bigint,
    process_definition_id  text,
    tenant_id              text,
    position               bigint not null,
    primary key (process_instance_key, element_id)
);

create table camunda.variable (
    variable_key         bigint primary key,
    name                 text,
    value                text,
    scope_key            bigint,
    process_instance_key bigint,
    tenant_id            text,
    position             bigint not null
);
create index variable_by_instance on camunda.variable (process_instance_key, name);
create index variable_by_scope on camunda.variable (scope_key, name);
-- values can be longer than an index entry may be: equality on a value also names its head
create index variable_by_value on camunda.variable (name, left(value, 64));

create table camunda.job (
    job_key                      bigint primary key,
    type                         text,
    worker                       text,
    state                        text,
    kind                         text,
    listener_event_type          text,
    retries                      integer,
    is_denied                    boolean,
    denied_reason                text,
    has_failed_with_retries_left boolean not null default false,
    error_code                   text,
    error_message                text,
    custom_headers               json,
    deadline                     timestamptz,
    end_time                     timestamptz,
    process_definition_id        text,
    process_definition_key       bigint,
    process_instance_key         bigint,
    element_id                   text,
    element_instance_key         bigint,
    tenant_id                    text,
    position                     bigint not null
);
create index job_by_instance on camunda.job (process_instance_key);
create index job_by_element_instance on camunda.job (element_instance_key);
create index job_open on camunda.job (type, state) where state not in ('COMPLETED', 'CANCELED');

create table camunda.user_task (
    user_task_key              bigint primary key,
    name                       text,
    state                      text,
    assignee                   text,
    element_id                 text,
    candidate_groups           text[],
    candidate_users            text[],
    process_definition_id      text,
    creation_date              timestamptz,
    completion_date            timestamptz,
    follow_up_date             timestamptz,
    due_date                   timestamptz,
    tenant_id                  text,
    external_form_reference    text,
    process_definition_version integer,
    custom_headers             json,
    priority                   integer,
    element_instance_key       bigint,
    process_name               text,
    process_definition_key     bigint,
    process_instance_key       bigint,
    form_key                   bigint,
    position                   bigint not null
);
create index user_task_by_instance on camunda.user_task (process_instance_key);
create index user_task_by_element_instance on camunda.user_task (element_instance_key);
create index user_task_open on camunda.user_task (creation_date, user_task_key)
    where state not in ('COMPLETED', 'CANCELED');
create index user_task_by_assignee on camunda.user_task (assignee, state) where assignee is not null;

create table camunda.incident (
    incident_key           bigint primary key,
    process_definition_key bigint,
    process_definition_id  text,
    process_instance_key   bigint,
    error_type             text,
    error_message          text,
    error_message_hash     integer,
    element_id             text,
    element_instance_key   bigint,
    creation_time          timestamptz,
    state                  text,
    job_key                bigint,
    tenant_id              text,
    -- every process and element instance the incident stands in, from the root instance down to the element
    path                   bigint[],
    position               bigint not null
);
create index incident_by_path on camunda.incident using gin (path);
create index incident_by_element_instance on camunda.incident (element_instance_key);
create index incident_active on camunda.incident (incident_key) where state = 'ACTIVE';

create table camunda.message_subscription (
    message_subscription_key   bigint primary key,
    process_definition_id      text,
    process_instance_key       bigint,
    element_id                 text,
    element_instance_key       bigint,
    message_subscription_state text,
    last_updated_date          timestamptz,
    message_name               text,
    correlation_key            text,
    tenant_id                  text,
    position                   bigint not null
);
create index message_subscription_by_instance on camunda.message_subscription (process_instance_key);
create index message_subscription_open on camunda.message_subscription (message_name, correlation_key)
    where message_subscription_state = 'CREATED';

create table camunda.correlated_message_subscription (
    message_key            bigint,
    subscription_key       bigint,
    correlation_key        text,
    correlation_time       timestamptz,
    element_id             text,
    element_instance_key   bigint,
    message_name           text,
    partition_id           integer,
    process_definition_id  text,
    process_instance_key   bigint,
    tenant_id              text,
    position               bigint not null,
    primary key (message_key, subscription_key)
);
create index correlated_message_subscription_by_instance
    on camunda.correlated_message_subscription (process_instance_key);
create index correlated_message_subscription_by_name
    on camunda.correlated_message_subscription (message_name, correlation_time);

create table camunda.decision_instance (
    decision_evaluation_instance_key text primary key,
    decision_evaluation_key          bigint,
    state                            text,
    evaluation_date                  timestamptz,
    evaluation_failure               text,
    decision_definition_id           text,
    decision_definition_key          bigint,
    decision_definition_name         text,
    decision_definition_version      integer,
    decision_definition_type         text,
    result                           text,
    evaluated_inputs                 json,
    matched_rules                    json,
    process_definition_key           bigint,
    process_instance_key             bigint,
    element_instance_key             bigint,
    tenant_id                        text,
    position                         bigint not null
);
create index decision_instance_by_instance on camunda.decision_instance (process_instance_key);
create index decision_instance_by_definition on camunda.decision_instance (decision_definition_key, evaluation_date);
