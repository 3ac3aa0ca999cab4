-- What a list of tasks is searched, filtered and sorted by stands in the task's own row: one index answers a page.
alter table inbox.task
    add column organisation text not null default '',
    add column words tsvector not null default '',
    add column priority integer not null default 50,
    add column follow_up_at timestamptz,
    add constraint task_priority check (priority between 0 and 100);

update inbox.task t
set organisation = o.legal_name,
    words = array_to_tsvector(array_remove(
        regexp_split_to_array(
            regexp_replace(normalize(lower(t.name || ' ' || o.legal_name), NFKD), '[\u0300-\u036f]', '', 'g')
                || ' ' || left(t.application_id::text, 8),
            '[^[:alnum:]]+'),
        ''))
from partners.organisation o
where o.id = t.partner_id;

drop index inbox.task_of_role;
create index task_by_due on inbox.task (role, due_at, key) where state = 'OPEN';
create index task_by_priority on inbox.task (role, priority desc, due_at, key) where state = 'OPEN';
create index task_by_age on inbox.task (role, created_at, key) where state = 'OPEN';
create index task_by_organisation on inbox.task (role, organisation, key) where state = 'OPEN';
create index task_to_follow_up on inbox.task (role, follow_up_at) where state = 'OPEN' and follow_up_at is not null;
create index task_of_assignee on inbox.task (assignee, due_at) where state = 'OPEN';
create index task_of_partner on inbox.task (partner_id, state);
create index task_done on inbox.task (role, submitted_at desc, key) where state in ('SUBMITTED', 'COMPLETED');
create index open_task_words on inbox.task using gin (words) where state = 'OPEN';
create index done_task_words on inbox.task using gin (words) where state in ('SUBMITTED', 'COMPLETED');

create table inbox.involvement (
    person uuid not null,
    task_key bigint not null references inbox.task (key),
    at timestamptz not null,
    primary key (person, task_key)
);
create index involvement_by_time on inbox.involvement (person, at desc, task_key);

insert into inbox.involvement (person, task_key, at)
select submitted_by, key, submitted_at
from inbox.task
where submitted_by is not null;

create table inbox.saved_filter (
    id uuid primary key,
    person uuid not null,
    name text not null constraint saved_filter_name_is_short check (length(name) between 1 and 60),
    query text not null constraint saved_filter_query_is_short check (length(query) <= 2500),
    created_at timestamptz not null,
    constraint saved_filter_name_unique unique (person, name)
);
