create schema identity;

create table identity.account (
  id uuid not null,
  mail text not null,
  name text not null,
  role text not null,
  partner_id uuid,
  active boolean not null default true,
  created_at timestamptz not null,
  constraint account_pk primary key (id),
  constraint account_mail_unique unique (mail),
  constraint account_mail_in_lower_case check (mail = lower(mail)),
  constraint account_role_known check (role in ('APPLICANT', 'PARTNER_MANAGER', 'COMPLIANCE_OFFICER')),
  constraint account_partner_of_applicants_only check ((role = 'APPLICANT') = (partner_id is not null))
);

create table identity.sign_in_link (
  id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  mail text not null,
  name text not null,
  application_id uuid,
  partner_id uuid,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint sign_in_link_pk primary key (id),
  constraint sign_in_link_token_unique unique (token_hash),
  constraint sign_in_link_token_is_sha256 check (octet_length(token_hash) = 32),
  constraint sign_in_link_purpose_known check (purpose in ('SIGN_IN', 'CONFIRM_APPLICATION')),
  constraint sign_in_link_subject check (
    (purpose = 'CONFIRM_APPLICATION') = (application_id is not null and partner_id is not null))
);

create index sign_in_link_by_mail on identity.sign_in_link (mail, requested_at);
create index sign_in_link_by_expiry on identity.sign_in_link (expires_at);
