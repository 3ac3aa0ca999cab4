-- What rescreening asked and answered about a party for whom somebody is or was found, so that it can be asked again.
create table duediligence.rescreening_lookup (
  run_number bigint not null references duediligence.rescreening_run,
  party_id uuid not null,
  case_id uuid not null references duediligence.due_diligence_case,
  list_name text not null,
  list_version text not null,
  list_entries integer not null,
  matcher_version text not null,
  looked_up_at timestamptz not null,
  kind text not null,
  name text not null,
  birth_date text,
  birth_place text,
  countries text[] not null,
  registration_number text,
  threshold double precision not null,
  primary key (run_number, party_id)
);

create index rescreening_lookup_by_case on duediligence.rescreening_lookup (case_id, looked_up_at);

create table duediligence.rescreening_hit (
  run_number bigint not null,
  party_id uuid not null,
  entry_id text not null,
  listed_name text not null,
  list_name text not null,
  programme text not null,
  matched_on text not null,
  score numeric(5, 4) not null,
  explanation text not null,
  primary key (run_number, party_id, entry_id),
  foreign key (run_number, party_id) references duediligence.rescreening_lookup
);
