create schema if not exists partners;

create table partners.organisation (
  id uuid primary key,
  legal_name text not null,
  name_key text not null,
  registration_number text,
  registration_key text,
  country text not null,
  website text,
  partner_type text not null,
  status text not null,
  years_in_business integer,
  employees integer,
  contact_name text not null,
  contact_mail text not null,
  registered_at timestamptz not null,
  constraint organisation_status_known
    check (status in ('APPLICANT', 'ONBOARDING', 'ACTIVE', 'NOT_ADMITTED', 'WITHDRAWN')),
  constraint organisation_country_alpha_2 check (country ~ '^[A-Z]{2}$'),
  constraint organisation_years_not_negative check (years_in_business >= 0),
  constraint organisation_employees_not_negative check (employees >= 0)
);

create index organisation_name_key on partners.organisation (name_key);
create index organisation_registration_key on partners.organisation (registration_key, country);

create table partners.party (
  id uuid primary key,
  partner_id uuid not null references partners.organisation,
  number integer not null,
  kind text not null,
  name text not null,
  birth_date date,
  country text,
  position text not null,
  share_percent numeric(6, 3),
  title text,
  constraint party_number_unique unique (partner_id, number),
  constraint party_kind_known check (kind in ('PERSON', 'ORGANISATION')),
  constraint party_position_known check (position in ('COMPANY', 'BENEFICIAL_OWNER', 'AUTHORISED_SIGNATORY')),
  constraint party_share_is_percent check (share_percent between 0 and 100)
);
