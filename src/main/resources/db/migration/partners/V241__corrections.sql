-- Who left stays known: what was found about them does.
alter table partners.party add column left_at timestamptz;

-- What was corrected in the register, with the values before.
create table partners.correction (
  id uuid primary key,
  partner_id uuid not null references partners.organisation,
  made_at timestamptz not null,
  made_by text not null,
  vetting text,
  vetted_at timestamptz,
  constraint correction_vetting_known check (vetting in ('WAITING', 'CONFIRMED', 'QUESTIONED')),
  constraint correction_vetted check ((vetted_at is null) = (vetting is null or vetting = 'WAITING'))
);

create index correction_of_partner on partners.correction (partner_id, made_at);

create table partners.corrected_value (
  correction_id uuid not null references partners.correction,
  number integer not null,
  field text not null,
  before text,
  after text,
  primary key (correction_id, number)
);
