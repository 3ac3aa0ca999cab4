-- The records of message subscriptions do not name the definition, so the projection adds it: looked up while reading, it
-- made a search by definition ask every instance.
alter table camunda.message_subscription add column process_definition_key bigint;
update camunda.message_subscription t set process_definition_key = p.process_definition_key
  from camunda.process_instance p where p.process_instance_key = t.process_instance_key;
create index message_subscription_by_definition on camunda.message_subscription (process_definition_key);

alter table camunda.correlated_message_subscription add column process_definition_key bigint;
update camunda.correlated_message_subscription t set process_definition_key = p.process_definition_key
  from camunda.process_instance p where p.process_instance_key = t.process_instance_key;
create index correlated_message_by_definition on camunda.correlated_message_subscription (process_definition_key);
