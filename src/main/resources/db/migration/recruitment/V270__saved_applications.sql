-- Applications that somebody has begun and means to finish later; gone when handed in or when their time is over.
create table recruitment.saved_application (
  id uuid primary key,
  mail text not null,
  page uuid not null,
  version bigint not null,
  typed_json text not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  constraint saved_application_is_short check (length(typed_json) <= 500000)
);

create index saved_application_mail on recruitment.saved_application (mail);
create index saved_application_expires_at on recruitment.saved_application (expires_at);

-- Links that open a saved application; only the SHA-256 of their secret is kept.
create table recruitment.resume_link (
  token_hash bytea primary key,
  saved_application_id uuid not null references recruitment.saved_application on delete cascade,
  mail text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  constraint resume_link_token_is_sha256 check (octet_length(token_hash) = 32)
);

create index resume_link_mail on recruitment.resume_link (mail, requested_at);
create index resume_link_saved_application on recruitment.resume_link (saved_application_id);

-- From now on the id stands for what was typed, wherever it was typed; the same may come again after some time.
alter table recruitment.application drop constraint application_submission_once;
create index application_submission on recruitment.application (submission_id, received_at);
