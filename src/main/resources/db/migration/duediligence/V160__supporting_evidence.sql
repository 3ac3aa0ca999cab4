create table duediligence.evidence_request (
  application_id uuid primary key,
  partner_id uuid not null,
  state text not null,
  round integer not null,
  blocked_because text,
  registers_waived_because text,
  requested_at timestamptz not null,
  constraint evidence_request_state_known check (state in ('WAITING', 'CHECKING', 'REVIEW', 'CLOSED')),
  constraint evidence_request_round_counts check (round >= 1)
);

create table duediligence.evidence_item (
  application_id uuid not null references duediligence.evidence_request,
  item text not null,
  position integer not null,
  state text not null,
  round integer not null,
  asked_because text,
  content text,
  officer_flag text,
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (application_id, item),
  constraint evidence_item_state_known check (state in ('OPEN', 'SUBMITTED', 'MISSING', 'ACCEPTED', 'WAIVED')),
  constraint evidence_item_decision_complete check (num_nulls(decision_reason, decided_by, decided_at) in (0, 3))
);

-- What came, round by round; never changed.
create table duediligence.evidence_submission (
  application_id uuid not null,
  item text not null,
  round integer not null,
  partner_id uuid not null,
  content text not null,
  sha256 text,
  submitted_by uuid,
  submitted_at timestamptz not null,
  primary key (application_id, item, round),
  foreign key (application_id, item) references duediligence.evidence_item
);

create index evidence_submission_sha256 on duediligence.evidence_submission (sha256) where sha256 is not null;

create table duediligence.check_result (
  id uuid primary key,
  application_id uuid not null references duediligence.evidence_request,
  check_kind text not null,
  round integer not null,
  flag text not null,
  provider text not null,
  version text not null,
  checked_at timestamptz not null,
  constraint check_result_once_a_round unique (application_id, check_kind, round)
);

create table duediligence.finding (
  result_id uuid not null references duediligence.check_result,
  number integer not null,
  item text not null,
  flag text not null,
  title text not null,
  expected text not null,
  found text not null,
  primary key (result_id, number),
  constraint finding_flag_known check (flag in ('NONE', 'OBSERVATION', 'YELLOW', 'ESCALATED', 'RED'))
);
