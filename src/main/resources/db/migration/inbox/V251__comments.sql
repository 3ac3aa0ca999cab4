create table inbox.comment (
    id uuid primary key,
    application_id uuid not null,
    task_key bigint not null references inbox.task (key),
    author uuid not null,
    author_name text not null,
    for_compliance_only boolean not null,
    text text not null constraint comment_is_short check (length(text) between 1 and 4000),
    at timestamptz not null
);
create index comment_of_application on inbox.comment (application_id, at);
