-- One pass over watched parties: because a list changed, by the calendar, or because of one partner.
create table duediligence.rescreening_run (
  number bigint generated always as identity primary key,
  key text not null,
  cause text not null,
  partner_id uuid,
  watchlist text,
  previous text,
  created_at timestamptz not null,
  last_opened_at timestamptz,
  last_case_id uuid,
  parties bigint not null default 0,
  affected bigint not null default 0,
  hits bigint not null default 0,
  problem text,
  finished_at timestamptz,
  closed_at timestamptz,
  constraint rescreening_run_once unique (key),
  constraint rescreening_run_cause_known check (cause in ('LIST_CHANGE', 'SCHEDULE', 'LEGAL_DATA', 'PERIODIC_REVIEW')),
  constraint rescreening_run_of_a_list check (cause <> 'LIST_CHANGE' or watchlist is not null),
  constraint rescreening_run_cursor_complete check (num_nulls(last_opened_at, last_case_id) in (0, 2)),
  constraint rescreening_run_closed_after_end check (closed_at is null or finished_at is not null)
);

create index rescreening_run_unfinished on duediligence.rescreening_run (number) where finished_at is null;
create index case_by_opening on duediligence.due_diligence_case (opened_at, id);
create index screening_by_time on duediligence.screening (screened_at);

-- From the publication of a list version to the decision on the last party that it concerns.
create table duediligence.blind_window (
  version_number bigint primary key references duediligence.list_version,
  run_number bigint not null references duediligence.rescreening_run,
  known_at timestamptz not null,
  closed_at timestamptz
);

-- What is known to be found for a party; where there is no row, the matches of its first screening are.
create table duediligence.standing_hit (
  party_id uuid not null,
  entry_id text not null,
  score numeric(5, 4) not null,
  run_number bigint not null references duediligence.rescreening_run,
  gone_at timestamptz,
  primary key (party_id, entry_id)
);

create index standing_hit_by_entry on duediligence.standing_hit (entry_id);
create index screening_match_by_entry on duediligence.screening_match (entry_id);

-- New or changed hits of a partner that wait for an officer: at most one review per application at a time.
create table duediligence.hit_review (
  id uuid primary key,
  application_id uuid not null,
  partner_id uuid not null,
  state text not null,
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  constraint hit_review_state_known check (state in ('OPEN', 'CLEARED', 'CONFIRMED')),
  constraint hit_review_decided check ((state = 'OPEN') = (num_nonnulls(decided_at, decided_by, reason) = 0)),
  constraint hit_review_complete check (num_nulls(decided_at, decided_by, reason) in (0, 3))
);

create unique index hit_review_open on duediligence.hit_review (application_id) where state = 'OPEN';

create table duediligence.reviewed_hit (
  review_id uuid not null references duediligence.hit_review,
  run_number bigint not null references duediligence.rescreening_run,
  party_id uuid not null,
  entry_id text not null,
  change text not null,
  listed_name text not null,
  programme text not null,
  score numeric(5, 4) not null,
  explanation text not null,
  list_version text not null,
  matcher_version text not null,
  primary key (run_number, party_id, entry_id),
  constraint reviewed_hit_change_known check (change in ('NEW', 'CHANGED'))
);

create index reviewed_hit_by_review on duediligence.reviewed_hit (review_id);

-- A partner that an officer stopped, until another decides what becomes of it.
create table duediligence.suspension (
  id uuid primary key,
  application_id uuid not null,
  partner_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  reason text not null,
  status_before text,
  outcome text,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  constraint suspension_outcome_known check (outcome in ('REINSTATED', 'TERMINATED')),
  constraint suspension_decided check (num_nulls(outcome, decided_by, decided_at, decision_reason) in (0, 4)),
  constraint suspension_four_eyes check (decided_by <> requested_by)
);

create unique index suspension_open on duediligence.suspension (partner_id) where outcome is null;

-- When an active partner is looked at again.
create table duediligence.periodic_review (
  id uuid primary key,
  application_id uuid not null,
  partner_id uuid not null,
  risk_rating text not null,
  due_on date not null,
  state text not null,
  opened_at timestamptz,
  outcome text,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  constraint periodic_review_once unique (partner_id, due_on),
  constraint periodic_review_risk_known check (risk_rating in ('LOW', 'MEDIUM', 'HIGH')),
  constraint periodic_review_state_known check (state in ('PLANNED', 'OPEN', 'DONE')),
  constraint periodic_review_opened check ((state = 'PLANNED') = (opened_at is null)),
  constraint periodic_review_outcome_known check (outcome in ('CONFIRMED', 'SUSPENDED')),
  constraint periodic_review_decided check (num_nulls(outcome, decided_by, decided_at, reason) = case state when 'DONE' then 0 else 4 end)
);

create unique index periodic_review_waiting on duediligence.periodic_review (partner_id) where state <> 'DONE';
create index periodic_review_due on duediligence.periodic_review (due_on) where state = 'PLANNED';
