-- A question opens what it asks about, and nothing else.
alter table recruitment.application
  add column review_fields text[] not null default '{}';

alter table recruitment.information_request
  add column fields text[] not null default '{}',
  add column due_at timestamptz;

-- Questions from before opened these five.
update recruitment.information_request
set fields = '{legalName,registrationNumber,website,yearsInBusiness,employees}'
where answered_at is null;

alter table recruitment.application
  drop constraint application_state_known,
  add constraint application_state_known check (
    state in ('RECEIVED', 'SUBMITTED', 'INFORMATION_REQUESTED', 'APPROVED', 'REJECTED', 'APPEALED', 'LAPSED', 'WITHDRAWN'));

-- Until when a rejected applicant may appeal.
create table recruitment.appeal_right (
  application_id uuid primary key references recruitment.application,
  until timestamptz not null,
  appeals_left integer not null
);

-- Appeals against rejections, counted within the application.
create table recruitment.appeal (
  application_id uuid not null references recruitment.application,
  number integer not null,
  statement text not null,
  rejection_reason text,
  rejected_by uuid,
  submitted_at timestamptz not null,
  outcome text,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (application_id, number),
  constraint appeal_outcome_known check (outcome in ('UPHELD', 'OVERTURNED')),
  constraint appeal_decided check (num_nulls(outcome, reason, decided_by, decided_at) in (0, 4)),
  constraint appeal_four_eyes check (decided_by <> rejected_by)
);

create unique index appeal_open_is_the_only_one on recruitment.appeal (application_id) where outcome is null;
