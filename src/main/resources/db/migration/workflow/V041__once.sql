create schema if not exists workflow;

create table workflow.once (
  scope text not null,
  key text not null,
  at timestamptz not null,
  primary key (scope, key)
);
