-- A certificate that was earned waits while its holder is suspended.
create table certification.hold (
    application_id uuid primary key,
    partner_id uuid not null,
    since timestamptz not null,
    due_at timestamptz not null,
    ended_at timestamptz,
    constraint hold_is_due_after_its_beginning check (due_at >= since)
);

create unique index hold_of_a_partner_is_the_only_open_one on certification.hold (partner_id) where ended_at is null;
