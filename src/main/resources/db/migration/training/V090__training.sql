create schema training;

create table training.enrolment (
    id uuid primary key,
    application_id uuid not null,
    partner_id uuid not null,
    course_id text not null,
    state text not null,
    enrolled_at timestamptz not null,
    changed_at timestamptz not null,
    constraint enrolment_is_the_only_one_of_its_application unique (application_id),
    constraint enrolment_state_is_known check (state in ('ENROLLED', 'CONFIRMED', 'COMPLETED', 'LAPSED'))
);

create table training.lesson_read (
    enrolment_id uuid not null references training.enrolment (id),
    lesson integer not null,
    read_at timestamptz not null,
    constraint lesson_is_read_once primary key (enrolment_id, lesson),
    constraint lesson_counts_from_one check (lesson > 0)
);
