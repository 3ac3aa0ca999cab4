create schema correspondence;

create table correspondence.message (
    id uuid primary key,
    position bigint generated always as identity,
    application_id uuid not null,
    partner_id uuid not null,
    author uuid not null,
    author_name text not null,
    from_vendor boolean not null,
    text text not null constraint message_is_short check (length(text) between 1 and 4000),
    at timestamptz not null
);
create index message_of_application on correspondence.message (application_id, position);
create index message_by_time on correspondence.message (at desc);

-- How far somebody has read.
create table correspondence.reading (
    application_id uuid not null,
    person uuid not null,
    position bigint not null,
    primary key (application_id, person)
);
