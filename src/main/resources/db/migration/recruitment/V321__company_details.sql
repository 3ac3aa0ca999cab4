-- What an applicant says beside what every organisation in the register has.
create table recruitment.company_details (
  application_id uuid primary key references recruitment.application,
  street text,
  postal_code text,
  city text,
  tax_number text,
  bank_account text,
  conflict boolean not null,
  conflict_details text,
  constraint company_details_conflict_explained check (not conflict or conflict_details is not null)
);

-- How a reviewer dealt with what was flagged; for staff only.
create table recruitment.assessment (
  application_id uuid not null references recruitment.application,
  reviewer uuid not null,
  at timestamptz not null,
  text text not null,
  primary key (application_id, at)
);
