create schema colleagues;

-- Links by which people join an organisation; the secret itself is in the mail only.
create table colleagues.invitation (
  id uuid not null,
  partner_id uuid not null,
  application_id uuid not null,
  mail text not null,
  name text not null,
  organisation_role text not null,
  token_hash bytea not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  constraint invitation_pk primary key (id),
  constraint invitation_token_unique unique (token_hash),
  constraint invitation_token_is_sha256 check (octet_length(token_hash) = 32),
  constraint invitation_mail_in_lower_case check (mail = lower(mail)),
  constraint invitation_ends_once check (accepted_at is null or withdrawn_at is null)
);

-- Two administrators who invite the same person at once write one mail.
create unique index invitation_open_once on colleagues.invitation (partner_id, mail)
  where accepted_at is null and withdrawn_at is null;
