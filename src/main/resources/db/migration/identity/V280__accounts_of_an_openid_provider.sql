-- Who an account is to the OpenID provider. A mail address may change hands; issuer and subject never do.
create table identity.provider_subject (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  constraint provider_subject_pk primary key (issuer, subject),
  constraint provider_subject_one_per_account unique (account_id),
  constraint provider_subject_of_account foreign key (account_id) references identity.account (id)
);
