-- What is done is sorted as what is open: each order by an index of its own.
create index done_task_by_age on inbox.task (role, created_at, key) where state in ('SUBMITTED', 'COMPLETED');
create index done_task_by_organisation on inbox.task (role, organisation, key) where state in ('SUBMITTED', 'COMPLETED');
create index done_task_by_priority on inbox.task (role, priority desc, due_at, key) where state in ('SUBMITTED', 'COMPLETED');

-- Nearly all that is done has somebody's name and nothing urgent, and much of what is open has nobody's: without knowing it,
-- plans for these lists read them to their end.
create statistics inbox.task_urgency (mcv) on role, state, priority from inbox.task;
create statistics inbox.task_holder (mcv) on role, state, assignee from inbox.task;
analyze inbox.task;
