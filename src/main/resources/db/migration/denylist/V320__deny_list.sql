create schema denylist;

-- Whom the vendor does not want as a partner again, kept by compliance officers.
create table denylist.entry (
  id uuid primary key,
  name text not null,
  reason text not null,
  state text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  expires_on date,
  removal_proposed_by uuid,
  removal_proposed_by_name text,
  removal_reason text,
  removed_by_name text,
  removed_at timestamptz,
  constraint entry_state_known check (state in ('ACTIVE', 'REMOVAL_PROPOSED', 'REMOVED')),
  constraint entry_removal_has_reason check ((state = 'ACTIVE') = (removal_reason is null))
);

-- What a partner, an applicant or an entry of the deny list is recognised by, reduced to what makes it comparable.
create table denylist.trait (
  subject_id uuid not null,
  subject text not null,
  kind text not null,
  key text not null,
  shown text not null,
  primary key (subject_id, kind, key),
  constraint trait_subject_known check (subject in ('PARTNER', 'ENTRY')),
  constraint trait_kind_known check (
    kind in ('LEGAL_NAME', 'REGISTRATION_NUMBER', 'OWNER', 'ADDRESS', 'TAX_NUMBER', 'DOMAIN', 'BANK_ACCOUNT')),
  constraint trait_key_not_blank check (key <> '')
);

create index trait_kind_key on denylist.trait (kind, key);

-- Organisations from before are compared by name and number; whatever is learnt of them comes besides.
insert into denylist.trait (subject_id, subject, kind, key, shown)
select id, 'PARTNER', 'LEGAL_NAME', name_key, legal_name
from partners.organisation
where name_key <> '';

insert into denylist.trait (subject_id, subject, kind, key, shown)
select id, 'PARTNER', 'REGISTRATION_NUMBER',
       country || ' ' || lower(regexp_replace(registration_number, '[^[:alnum:]]', '', 'g')), registration_number
from partners.organisation
where regexp_replace(registration_number, '[^[:alnum:]]', '', 'g') <> '';
