alter table partners.organisation
  drop constraint organisation_status_known,
  add constraint organisation_status_known check (
    status in ('APPLICANT', 'ONBOARDING', 'ACTIVE', 'SUSPENDED', 'NOT_ADMITTED', 'WITHDRAWN', 'TERMINATED'));
