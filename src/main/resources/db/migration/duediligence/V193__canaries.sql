-- What the canaries of a day told; the day makes it once.
create table duediligence.canary_day (
  day date primary key,
  ran_at timestamptz not null,
  list_version text not null,
  matcher_version text not null,
  applicants integer not null,
  reviewed integer not null,
  constraint canary_day_reviewed_in_part check (reviewed between 0 and applicants)
);

create table duediligence.canary_result (
  day date not null references duediligence.canary_day,
  mutation text not null,
  tried integer not null,
  found integer not null,
  primary key (day, mutation),
  constraint canary_result_found_in_part check (found between 0 and tried)
);
