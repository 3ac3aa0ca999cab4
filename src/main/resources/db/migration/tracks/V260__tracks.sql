create schema tracks;

create table tracks.track (
  key text primary key,
  retired_at timestamptz,
  retired_by text,
  retired_because text,
  constraint track_retired_for_a_reason check (num_nulls(retired_at, retired_by, retired_because) in (0, 3)),
  constraint track_key_is_plain check (key ~ '^[a-z][a-z0-9-]*$')
);

create table tracks.version (
  track_key text not null references tracks.track,
  number integer not null,
  content json not null,
  published_at timestamptz not null,
  published_by text not null,
  reason text not null,
  draft_id uuid,
  primary key (track_key, number),
  constraint version_counts_from_one check (number > 0),
  constraint version_comes_of_one_draft unique (draft_id)
);

create function tracks.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Expected published versions of tracks to stay as they are, but % was tried. Publish a new version.', tg_op;
end
$$;

create trigger version_never_changes
before update or delete on tracks.version
for each row execute function tracks.refuse_change();

create table tracks.draft (
  track_key text primary key references tracks.track,
  id uuid not null,
  revision integer not null,
  content json not null,
  based_on integer not null,
  saved_at timestamptz not null,
  saved_by text not null
);

create table tracks.applicant (
  application_id uuid primary key,
  track_key text not null,
  version integer not null,
  region text not null,
  company_size text not null,
  assigned_at timestamptz not null,
  foreign key (track_key, version) references tracks.version
);
