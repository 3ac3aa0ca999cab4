create schema if not exists workflow;

create table workflow.event_publication (
    id               uuid        not null,
    listener_id      text        not null,
    event_type       text        not null,
    serialized_event text        not null,
    publication_date timestamptz not null,
    completion_date  timestamptz,
    constraint event_publication_pk primary key (id)
);

create index event_publication_serialized_event on workflow.event_publication using hash (serialized_event);
create index event_publication_completion_date on workflow.event_publication (completion_date);

comment on table workflow.event_publication is
    'Spring Modulith''s registry: events that a listener has yet to handle; the columns are Spring Modulith''s';

create table workflow.event_resubmission (
    publication_id    uuid        not null,
    times             integer     not null,
    next_at           timestamptz not null,
    constraint event_resubmission_pk primary key (publication_id),
    constraint event_resubmission_times_positive check (times > 0)
);

comment on table workflow.event_resubmission is
    'how often an unhandled event was handed out again, so that two nodes never do so at once';
