create table inbox.draft (
    task_key bigint not null references inbox.task (key),
    person uuid not null,
    page uuid not null,
    version bigint not null,
    typed_json text not null constraint draft_is_short check (length(typed_json) <= 500000),
    saved_at timestamptz not null,
    primary key (task_key, person)
);
