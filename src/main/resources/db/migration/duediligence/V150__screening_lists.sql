-- How sure a match is and why; matches found before there were scores have none.
alter table duediligence.screening_match
  add column score numeric(5, 4),
  add column explanation text,
  add constraint screening_match_score_range check (score between 0 and 1),
  add constraint screening_match_scored_with_reasons check (num_nulls(score, explanation) in (0, 2));

-- Every version of every list that was ever in force, with the files as they were received.
create table duediligence.list_version (
  number bigint generated always as identity primary key,
  list_name text not null,
  format text not null,
  sha_256 text not null,
  received_at timestamptz not null,
  entries integer not null,
  constraint list_version_sha_256 check (sha_256 ~ '^[0-9a-f]{64}$'),
  constraint list_version_not_empty check (entries > 0)
);

create index list_version_latest on duediligence.list_version (list_name, number desc);

create table duediligence.list_version_file (
  version_number bigint not null references duediligence.list_version,
  position integer not null,
  file_name text not null,
  content_gzip bytea not null,
  primary key (version_number, position)
);

-- What a version changed against the one before it; the first version of a list changes nothing.
create table duediligence.list_change (
  version_number bigint not null references duediligence.list_version,
  entry_id text not null,
  change text not null,
  primary key (version_number, entry_id),
  constraint list_change_known check (change in ('ADDED', 'CHANGED', 'REMOVED'))
);

-- How fetching a list went: one row per configured list.
create table duediligence.list_feed (
  list_name text primary key,
  tried_at timestamptz not null,
  confirmed_at timestamptz,
  problem text,
  validators text not null
);
