-- Batch operations and their items. Keys are texts here, as the API has them: it filters and sorts by them as such.
-- Counts are not stored but counted from the items.

create table camunda.batch_operation (
    batch_operation_key  text primary key,
    batch_operation_type text,
    state                text,
    start_date           timestamptz,
    end_date             timestamptz,
    errors               json,
    position             bigint not null
);

create table camunda.batch_operation_item (
    batch_operation_key  text,
    item_key             text,
    operation_type       text,
    process_instance_key bigint,
    state                text,
    processed_date       timestamptz,
    error_message        text,
    position             bigint not null,
    primary key (batch_operation_key, item_key)
);
create index batch_operation_item_by_state on camunda.batch_operation_item (batch_operation_key, state);
create index batch_operation_item_by_instance on camunda.batch_operation_item (process_instance_key);
