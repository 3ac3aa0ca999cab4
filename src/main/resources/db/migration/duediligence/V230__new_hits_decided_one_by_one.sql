-- Decisions and steps belong to a review, whatever its occasion: that of a case has the id of the case.
alter table duediligence.match_decision
  drop constraint match_decision_case_id_party_id_entry_id_fkey;
alter table duediligence.match_decision rename column case_id to review_id;
alter table duediligence.match_decision
  add column application_id uuid,
  add column occasion text not null default 'DUE_DILIGENCE',
  add column party_hash text,
  add constraint match_decision_occasion_known check (occasion in ('DUE_DILIGENCE', 'RESCREENING'));

update duediligence.match_decision d
set application_id = c.application_id
from duediligence.due_diligence_case c
where c.id = d.review_id;

alter table duediligence.match_decision
  alter column application_id set not null,
  alter column occasion drop default;

create index match_decision_of_like_party on duediligence.match_decision (entry_id, party_hash) where party_hash is not null;

alter table duediligence.match_review_step
  drop constraint match_review_step_case_id_fkey;
alter table duediligence.match_review_step rename column case_id to review_id;

-- What rescreening found is kept as what the first screening found is, so that officers see both records.
alter table duediligence.reviewed_hit
  add column list_name text not null default 'Screening lists',
  add column matched_on text not null default 'NAME',
  add column entry jsonb,
  add column entry_hash text,
  add column decided_before bigint not null default 0,
  add constraint reviewed_hit_entry_hashed check (num_nulls(entry, entry_hash) in (0, 2));

alter table duediligence.reviewed_hit
  alter column list_name drop default,
  alter column matched_on drop default;

-- One answer for all hits becomes one answer for each.
insert into duediligence.match_decision
  (review_id, application_id, occasion, party_id, entry_id, disposition, reason, as_second, officer, officer_name, decided_at)
select distinct r.id, r.application_id, 'RESCREENING', h.party_id, h.entry_id,
       case r.state when 'CONFIRMED' then 'TRUE_MATCH' else 'FALSE_POSITIVE' end, r.reason, false, r.decided_by,
       coalesce((select name from identity.account where id = r.decided_by), 'A former colleague'), r.decided_at
from duediligence.hit_review r
join duediligence.reviewed_hit h on h.review_id = r.id
where r.state <> 'OPEN';

insert into duediligence.match_review_step (review_id, kind, officer, officer_name, reason, at)
select review_id, case kind when 'PROPOSED' then 'SUBMITTED' when 'AGREED' then 'CONFIRMED' else kind end, officer, officer_name,
       case kind when 'SENT_BACK' then reason end, at
from duediligence.clearing_step
order by number;

insert into duediligence.match_review_step (review_id, kind, officer, officer_name, at)
select r.id, 'SUBMITTED', r.decided_by,
       coalesce((select name from identity.account where id = r.decided_by), 'A former colleague'), r.decided_at
from duediligence.hit_review r
where r.state in ('CLEARED', 'CONFIRMED')
  and not exists (select from duediligence.clearing_step s where s.review_id = r.id);

drop table duediligence.clearing_step;

drop index duediligence.hit_review_proposed;

alter table duediligence.hit_review
  drop constraint hit_review_state_known,
  drop constraint hit_review_decided,
  drop constraint hit_review_complete,
  drop column decided_by,
  drop column reason;
alter table duediligence.hit_review rename column decided_at to settled_at;

update duediligence.hit_review set state = 'SUBMITTED', settled_at = null where state = 'PROPOSED';
update duediligence.hit_review set state = 'TRUE_MATCH' where state = 'CONFIRMED';

alter table duediligence.hit_review
  add column settled_for text,
  add constraint hit_review_settled_once unique (application_id, settled_for),
  add constraint hit_review_state_known check (state in ('OPEN', 'SUBMITTED', 'CLEARED', 'TRUE_MATCH')),
  add constraint hit_review_settled check ((state in ('OPEN', 'SUBMITTED')) = (settled_at is null));

create unique index hit_review_submitted on duediligence.hit_review (application_id) where state = 'SUBMITTED';

-- Who a party was when it was looked up, so that a change of it is noticed.
alter table duediligence.screening add column party_hash text;
alter table duediligence.standing_hit
  add column party_hash text,
  alter column run_number drop not null;

-- An ended clearance is a reason to look again.
alter table duediligence.rescreening_run
  drop constraint rescreening_run_cause_known,
  add constraint rescreening_run_cause_known
    check (cause in ('LIST_CHANGE', 'SCHEDULE', 'LEGAL_DATA', 'PERIODIC_REVIEW', 'CLEARANCE_ENDED'));
