-- Whom user tasks have ever been offered to. Searches hold a pattern against these few names, and look for the tasks of
-- those it finds, instead of taking every task's list apart. position is that of the first record that named one.
create table camunda.candidate_group (
    name     text   primary key,
    position bigint not null
);
insert into camunda.candidate_group (name, position)
select candidate.name, min(position) from camunda.user_task, unnest(candidate_groups) candidate (name) group by candidate.name;

create table camunda.candidate_user (
    name     text   primary key,
    position bigint not null
);
insert into camunda.candidate_user (name, position)
select candidate.name, min(position) from camunda.user_task, unnest(candidate_users) candidate (name) group by candidate.name;
