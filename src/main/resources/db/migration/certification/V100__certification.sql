create schema certification;

create table certification.attempt (
    id uuid primary key,
    application_id uuid not null,
    partner_id uuid not null,
    number integer not null,
    state text not null,
    seed bigint not null,
    questions text[] not null,
    answers text[] not null,
    score integer,
    opened_at timestamptz not null,
    closed_at timestamptz,
    opened_by text not null,
    constraint attempt_number_is_unique_in_its_application unique (application_id, number),
    constraint attempt_is_opened_by_one_step unique (application_id, opened_by),
    constraint attempt_number_counts_from_one check (number > 0),
    constraint attempt_state_is_known check (state in ('OPEN', 'PASSED', 'FAILED', 'LAPSED')),
    constraint attempt_is_closed_unless_open check ((state = 'OPEN') = (closed_at is null)),
    constraint attempt_answered_has_score check ((state in ('PASSED', 'FAILED')) = (score is not null)),
    constraint attempt_score_is_percent check (score between 0 and 100)
);

create unique index attempt_open_is_the_only_one on certification.attempt (application_id) where state = 'OPEN';

create table certification.certificate (
    id uuid primary key,
    application_id uuid not null,
    partner_id uuid not null,
    serial text not null,
    programme text not null,
    issuer text not null,
    holder text not null,
    issued_at timestamptz not null,
    issued_on date not null,
    expires_on date not null,
    document_id uuid not null,
    constraint certificate_is_the_only_one_of_its_application unique (application_id),
    constraint certificate_serial_is_unique unique (serial),
    constraint certificate_expires_after_issue check (expires_on > issued_on)
);

create table certification.closed_candidacy (
    application_id uuid primary key,
    partner_id uuid not null,
    closed_at timestamptz not null
);
