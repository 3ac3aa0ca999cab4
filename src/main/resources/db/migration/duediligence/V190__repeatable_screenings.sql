-- What the list says about its own date; null where it says nothing.
alter table duediligence.list_version add column published_at timestamptz;

-- Of which stored lists, in which order, the list of a screening was made: its hash is screening.list_version.
create table duediligence.watchlist_part (
  watchlist text not null,
  position integer not null,
  version_number bigint not null references duediligence.list_version,
  primary key (watchlist, position),
  constraint watchlist_part_sha_256 check (watchlist ~ '^[0-9a-f]{64}$')
);

-- What was asked, so that it can be asked again whatever becomes of the party.
create table duediligence.screening_query (
  case_id uuid not null,
  party_id uuid not null,
  kind text not null,
  name text not null,
  birth_date text,
  birth_place text,
  countries text[] not null,
  registration_number text,
  threshold double precision not null,
  primary key (case_id, party_id),
  foreign key (case_id, party_id) references duediligence.screening (case_id, party_id)
);
