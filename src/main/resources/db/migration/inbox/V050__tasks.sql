create schema inbox;

create table inbox.task (
    key bigint primary key,
    element_id text not null,
    name text not null,
    process_id text not null,
    application_id uuid not null,
    partner_id uuid not null,
    role text not null constraint task_role check (role in ('APPLICANT', 'PARTNER_MANAGER', 'COMPLIANCE_OFFICER')),
    form_key bigint not null,
    assignee uuid,
    state text not null constraint task_state check (state in ('OPEN', 'SUBMITTED', 'COMPLETED', 'CANCELED')),
    created_at timestamptz not null,
    due_at timestamptz,
    submitted_by uuid,
    submitted_at timestamptz,
    facts_json text,
    finished_at timestamptz
);

create index task_of_role on inbox.task (role, state, due_at);
create index task_of_application on inbox.task (application_id, state);
