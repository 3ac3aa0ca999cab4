create schema if not exists recruitment;

create table recruitment.application (
  id uuid primary key,
  partner_id uuid not null,
  state text not null,
  motivation text,
  consent_at timestamptz not null,
  received_at timestamptz not null,
  submitted_at timestamptz,
  eligibility_verdict text,
  eligibility_reason text,
  review_decision text,
  review_reason text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  closed_at timestamptz,
  closing_reason text,
  constraint application_state_known
    check (state in ('RECEIVED', 'SUBMITTED', 'INFORMATION_REQUESTED', 'APPROVED', 'REJECTED', 'LAPSED', 'WITHDRAWN')),
  constraint application_review_decision_known
    check (review_decision in ('APPROVE', 'REJECT', 'REQUEST_INFORMATION')),
  constraint application_review_complete
    check (num_nulls(review_decision, reviewed_by, reviewed_at) in (0, 3)),
  constraint application_submitted_when_confirmed check (state in ('RECEIVED', 'WITHDRAWN') or submitted_at is not null),
  constraint application_closed_at_end
    check ((state in ('APPROVED', 'REJECTED', 'LAPSED', 'WITHDRAWN')) = (closed_at is not null))
);

create index application_partner on recruitment.application (partner_id);
create index application_received_at on recruitment.application (received_at desc);

create table recruitment.information_request (
  application_id uuid not null references recruitment.application,
  number integer not null,
  occurrence_key text not null,
  request text not null,
  requested_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  primary key (application_id, number),
  constraint information_request_occurrence_unique unique (application_id, occurrence_key),
  constraint information_request_answer_complete check ((answer is null) = (answered_at is null))
);

create unique index information_request_one_open on recruitment.information_request (application_id)
  where answered_at is null;
