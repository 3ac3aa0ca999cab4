-- A pattern that does not say how a variable's value begins finds it by the three-letter pieces of its first 256 characters.
-- Longer values are held against it one by one: their pieces would cost more than all else that is written of them.
create extension if not exists pg_trgm;
create index variable_by_piece on camunda.variable using gin (left(value, 256) gin_trgm_ops);
create index variable_longer on camunda.variable (variable_key) where length(value) > 256;
-- without it PostgreSQL takes a third of all values for longer
create statistics camunda.variable_length on (length(value)) from camunda.variable;
analyze camunda.variable;
