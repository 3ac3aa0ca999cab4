-- The listed one as it was on the day of the screening; matches from before have neither.
alter table duediligence.screening_match
  add column entry jsonb,
  add column entry_hash text,
  add constraint screening_match_entry_hashed check (num_nulls(entry, entry_hash) in (0, 2));

-- What officers decided on each match: only ever added to, the latest of a match counts.
create table duediligence.match_decision (
  number bigint generated always as identity primary key,
  case_id uuid not null,
  party_id uuid not null,
  entry_id text not null,
  disposition text not null,
  reason text not null,
  clear_until date,
  as_second boolean not null,
  officer uuid not null,
  officer_name text not null,
  decided_at timestamptz not null,
  foreign key (case_id, party_id, entry_id) references duediligence.screening_match (case_id, party_id, entry_id),
  constraint match_decision_disposition_known check (disposition in ('FALSE_POSITIVE', 'TRUE_MATCH', 'ESCALATE')),
  constraint match_decision_clears_false_positives_only check (clear_until is null or disposition = 'FALSE_POSITIVE'),
  constraint match_decision_second_decides check (not as_second or disposition <> 'ESCALATE')
);

create index match_decision_of_case on duediligence.match_decision (case_id, number);
create index match_decision_of_pair on duediligence.match_decision (party_id, entry_id, number);

-- How the review of a case went from hand to hand: only ever added to, the latest tells where it stands.
create table duediligence.match_review_step (
  number bigint generated always as identity primary key,
  case_id uuid not null references duediligence.due_diligence_case,
  kind text not null,
  officer uuid not null,
  officer_name text not null,
  reason text,
  at timestamptz not null,
  constraint match_review_step_kind_known check (kind in ('SUBMITTED', 'CONFIRMED', 'SENT_BACK')),
  constraint match_review_step_sent_back_with_reason check (kind <> 'SENT_BACK' or reason is not null)
);

create index match_review_step_of_case on duediligence.match_review_step (case_id, number);

-- Pairs of a party and a list entry that need no new review for a while.
create table duediligence.cleared_pair (
  id uuid primary key,
  partner_id uuid not null,
  application_id uuid not null,
  party_id uuid not null,
  party_name text not null,
  party_hash text not null,
  entry_id text not null,
  listed_name text not null,
  list_name text not null,
  entry_hash text not null,
  reason text not null,
  officer_name text not null,
  second_name text,
  cleared_at timestamptz not null,
  valid_until date not null,
  state text not null,
  ended_at timestamptz,
  ended_by text,
  ended_because text,
  constraint cleared_pair_state_known check (state in ('ACTIVE', 'EXPIRED', 'REVOKED', 'REOPENED')),
  constraint cleared_pair_end_complete
    check (num_nulls(ended_at, ended_by, ended_because) = case when state = 'ACTIVE' then 3 else 0 end)
);

create unique index cleared_pair_active on duediligence.cleared_pair (party_id, entry_id) where state = 'ACTIVE';
create index cleared_pair_expiring on duediligence.cleared_pair (valid_until) where state = 'ACTIVE';

alter table duediligence.screening_match
  add column cleared_pair_id uuid references duediligence.cleared_pair;

-- One answer for all matches becomes one answer for each.
insert into duediligence.match_decision
  (case_id, party_id, entry_id, disposition, reason, as_second, officer, officer_name, decided_at)
select m.case_id, m.party_id, m.entry_id, c.match_disposition, c.match_reason, false, c.matches_reviewed_by,
       coalesce((select name from identity.account where id = c.matches_reviewed_by), 'A former colleague'), c.matches_reviewed_at
from duediligence.screening_match m
join duediligence.due_diligence_case c on c.id = m.case_id
where c.matches_reviewed_at is not null;

insert into duediligence.match_review_step (case_id, kind, officer, officer_name, at)
select id, 'SUBMITTED', matches_reviewed_by,
       coalesce((select name from identity.account where id = matches_reviewed_by), 'A former colleague'), matches_reviewed_at
from duediligence.due_diligence_case
where matches_reviewed_at is not null;

alter table duediligence.due_diligence_case add column matches_cleared boolean;
update duediligence.due_diligence_case
set matches_cleared = match_disposition = 'FALSE_POSITIVE'
where matches_reviewed_at is not null;

alter table duediligence.due_diligence_case
  drop constraint case_four_eyes,
  drop constraint case_match_review_complete,
  drop constraint case_match_disposition_known,
  drop column match_disposition,
  drop column match_reason,
  drop column matches_reviewed_by,
  drop column matches_reviewed_at;
