-- Tasks with nobody are nearly all: for them a list of its own only misleads plans.
drop index inbox.task_of_assignee;
create index task_of_assignee on inbox.task (assignee, due_at) where state = 'OPEN' and assignee is not null;
