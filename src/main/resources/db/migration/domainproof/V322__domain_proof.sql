create schema domainproof;

-- Whether a partner has shown that the domain of its website is its own.
create table domainproof.proof (
  partner_id uuid primary key,
  application_id uuid not null,
  domain text not null,
  token text not null,
  method text,
  begun_at timestamptz not null,
  checked_at timestamptz,
  proven_at timestamptz,
  constraint proof_method_known check (method in ('MAIL', 'DNS')),
  constraint proof_proven_by_something check ((method is null) = (proven_at is null))
);
