create schema consents;

-- Every text that was ever in force here, as it read when the application first started with it.
create table consents.text (
  version int not null,
  language text not null,
  content text not null,
  primary key (version, language)
);

-- Who agreed to which text, in which language, and when.
create table consents.consent (
  application_id uuid not null,
  version int not null,
  language text not null,
  partner_id uuid not null,
  account_id uuid,
  name text not null,
  agreed_at timestamptz not null,
  primary key (application_id, version)
);

create index consent_partner on consents.consent (partner_id);

-- Applications from before agreed to what is version 1 now, on the form, which was in English.
insert into consents.consent (application_id, version, language, partner_id, name, agreed_at)
select a.id, 1, 'en', a.partner_id, o.contact_name, a.consent_at
from recruitment.application a
join partners.organisation o on o.id = a.partner_id;
