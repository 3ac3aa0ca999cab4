create schema onboarding;

create table onboarding.journey (
    application_id uuid primary key,
    partner_id uuid not null,
    state text not null
        constraint journey_state check (state in ('RUNNING', 'WITHDRAWING', 'WITHDRAWN', 'CERTIFIED', 'CLOSED')),
    stage text not null
        constraint journey_stage
        check (stage in ('RECRUITMENT', 'DUE_DILIGENCE', 'CONTRACT', 'TRAINING', 'CERTIFICATION')),
    started_at timestamptz not null,
    finished_at timestamptz
);

create index journey_of_partner on onboarding.journey (partner_id, started_at);

create table onboarding.stage_progress (
    application_id uuid not null,
    stage text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    primary key (application_id, stage)
);

create table onboarding.milestone (
    id uuid primary key,
    application_id uuid not null,
    at timestamptz not null,
    kind text not null,
    note text
);

create index milestone_of_application on onboarding.milestone (application_id, at);
