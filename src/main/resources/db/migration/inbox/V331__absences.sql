create table inbox.absence (
    id uuid primary key,
    person uuid not null,
    stand_in uuid not null,
    first_day date not null,
    last_day date not null,
    planned_at timestamptz not null,
    ended_at timestamptz,
    constraint absence_days check (last_day >= first_day),
    constraint absence_of_two_people check (person <> stand_in)
);
create index absence_of_person on inbox.absence (person, last_day) where ended_at is null;
create index absence_by_stand_in on inbox.absence (stand_in, last_day) where ended_at is null;

-- For whom the holder of a task stands in.
alter table inbox.task add column on_behalf_of uuid;

-- Kept for four eyes: what a stand-in decides counts for the absent person too.
create table inbox.taken_over (
    task_key bigint not null references inbox.task (key),
    stand_in uuid not null,
    absent uuid not null,
    partner_id uuid not null,
    at timestamptz not null,
    primary key (task_key, stand_in, absent)
);
create index taken_over_of_partner on inbox.taken_over (partner_id, stand_in);
