-- Links by which somebody shows that they read the mail of an address of their domain; the secret itself is in the mail only.
create table domainproof.link (
  id uuid not null,
  partner_id uuid not null,
  asked_by uuid not null,
  domain text not null,
  mail text not null,
  token_hash bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint link_pk primary key (id),
  constraint link_token_unique unique (token_hash),
  constraint link_token_is_sha256 check (octet_length(token_hash) = 32)
);

create index link_by_domain on domainproof.link (domain, asked_at);
create index link_by_partner on domainproof.link (partner_id, asked_at);
