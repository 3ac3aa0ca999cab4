create schema invitations;

-- A file of invitations that somebody uploaded; nothing is sent before it is confirmed.
create table invitations.batch (
  id uuid primary key,
  file_name text not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz
);

create table invitations.batch_row (
  batch_id uuid not null references invitations.batch on delete cascade,
  number integer not null,
  line integer not null,
  mail text not null,
  company text not null,
  partner_type text not null,
  words text not null,
  outcome text not null,
  primary key (batch_id, number)
);

create table invitations.invitation (
  id uuid primary key,
  mail text not null,
  company text not null,
  partner_type text,
  words text,
  state text not null,
  batch_id uuid references invitations.batch,
  invited_by uuid not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  mailed_at timestamptz not null,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  opened_at timestamptz,
  applied_at timestamptz,
  application_id uuid,
  revoked_at timestamptz,
  revoked_because text,
  constraint invitation_state_known check (state in ('SENT', 'OPENED', 'APPLIED', 'EXPIRED', 'REVOKED')),
  constraint invitation_mail_in_lower_case check (mail = lower(mail)),
  constraint invitation_revoked_with_reason check ((state = 'REVOKED') = (revoked_because is not null))
);

-- Nobody is invited twice at a time, whoever invites and however often.
create unique index invitation_one_open on invitations.invitation (mail) where state in ('SENT', 'OPENED');
create index invitation_invited_at on invitations.invitation (invited_at desc);
create index invitation_open_expires_at on invitations.invitation (expires_at) where state in ('SENT', 'OPENED');

-- Links in mails; only the SHA-256 of their secret is kept.
create table invitations.link (
  token_hash bytea primary key,
  invitation_id uuid not null references invitations.invitation,
  constraint link_token_is_sha256 check (octet_length(token_hash) = 32)
);

create index organisation_contact_mail on partners.organisation (lower(contact_mail));
