create schema if not exists workflow;

create table workflow.form (
    form_key bigint primary key,
    form_id text not null,
    version int not null,
    schema_json text not null
);
