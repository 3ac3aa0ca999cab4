create schema if not exists duediligence;

create table duediligence.due_diligence_case (
  id uuid primary key,
  application_id uuid not null,
  partner_id uuid not null,
  state text not null,
  opened_at timestamptz not null,
  match_disposition text,
  match_reason text,
  matches_reviewed_by uuid,
  matches_reviewed_at timestamptz,
  risk_rating text,
  high_risk_approved boolean,
  high_risk_reason text,
  high_risk_decided_by uuid,
  high_risk_decided_at timestamptz,
  closed_at timestamptz,
  constraint case_application_unique unique (application_id),
  constraint case_state_known check (state in ('OPEN', 'PASSED', 'REJECTED', 'WITHDRAWN')),
  constraint case_closed_at_end check ((state = 'OPEN') = (closed_at is null)),
  constraint case_match_disposition_known check (match_disposition in ('FALSE_POSITIVE', 'TRUE_MATCH')),
  constraint case_match_review_complete
    check (num_nulls(match_disposition, match_reason, matches_reviewed_by, matches_reviewed_at) in (0, 4)),
  constraint case_risk_rating_known check (risk_rating in ('LOW', 'MEDIUM', 'HIGH')),
  constraint case_high_risk_decision_complete
    check (num_nulls(high_risk_approved, high_risk_reason, high_risk_decided_by, high_risk_decided_at) in (0, 4)),
  constraint case_four_eyes check (high_risk_decided_by <> matches_reviewed_by)
);

create table duediligence.screening (
  case_id uuid not null references duediligence.due_diligence_case,
  party_id uuid not null,
  list_name text not null,
  list_version text not null,
  list_entries integer not null,
  matcher_version text not null,
  screened_at timestamptz not null,
  matches integer not null,
  primary key (case_id, party_id),
  constraint screening_list_version_sha_256 check (list_version ~ '^[0-9a-f]{64}$')
);

create table duediligence.screening_match (
  case_id uuid not null,
  party_id uuid not null,
  entry_id text not null,
  listed_name text not null,
  programme text not null,
  matched_on text not null,
  primary key (case_id, party_id, entry_id),
  foreign key (case_id, party_id) references duediligence.screening (case_id, party_id),
  constraint screening_match_matched_on_known check (matched_on in ('NAME', 'ALIAS'))
);
