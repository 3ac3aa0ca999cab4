-- Passkeys of WebAuthn: the public half; the secret one never leaves its owner's authenticator.
create table identity.passkey (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  credential_id bytea not null,
  credential bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  last_challenge bytea,
  constraint passkey_pk primary key (id),
  constraint passkey_of_account foreign key (account_id) references identity.account (id),
  constraint passkey_credential_unique unique (credential_id),
  constraint passkey_name_length check (length(name) between 1 and 80)
);

create index passkey_by_account on identity.passkey (account_id);
