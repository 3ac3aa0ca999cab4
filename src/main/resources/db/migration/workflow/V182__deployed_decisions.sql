create table workflow.deployed_decision (
  process_definition_key bigint not null,
  decision_id text not null,
  decision_key bigint not null,
  version integer not null,
  primary key (process_definition_key, decision_id)
);
