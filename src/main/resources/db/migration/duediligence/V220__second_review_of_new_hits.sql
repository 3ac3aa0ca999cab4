-- Clearing new hits may take a second officer: until then it is proposed. One such clearing per application at a time.
alter table duediligence.hit_review
  drop constraint hit_review_state_known,
  add constraint hit_review_state_known check (state in ('OPEN', 'PROPOSED', 'CLEARED', 'CONFIRMED'));

create unique index hit_review_proposed on duediligence.hit_review (application_id) where state = 'PROPOSED';

-- Who proposed to clear hits, and who agreed or sent that back; four eyes are asked from here.
create table duediligence.clearing_step (
  number bigint generated always as identity primary key,
  review_id uuid not null references duediligence.hit_review,
  kind text not null,
  officer uuid not null,
  officer_name text not null,
  reason text,
  at timestamptz not null,
  constraint clearing_step_kind_known check (kind in ('PROPOSED', 'AGREED', 'SENT_BACK')),
  constraint clearing_step_reason check ((reason is null) = (kind = 'AGREED'))
);

create index clearing_step_by_review on duediligence.clearing_step (review_id);
