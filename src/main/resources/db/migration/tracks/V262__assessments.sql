-- What an applicant declared, and what the criteria of its version came to. Null for applications from before.
alter table tracks.applicant
  add column figures json,
  add column answers json,
  add column assessed_on date,
  add column assessment json;
