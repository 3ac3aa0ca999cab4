-- When an overdue task was made more urgent: once, so that what people change afterwards stays.
alter table inbox.task add column raised_at timestamptz;
create index task_to_raise on inbox.task (due_at) where state = 'OPEN' and raised_at is null and role <> 'APPLICANT';
