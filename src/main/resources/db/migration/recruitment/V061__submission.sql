alter table recruitment.application
  add column submission_id uuid,
  add constraint application_submission_once unique (submission_id);
