-- What people may do for the organisation they act for. Whoever was alone until now may do everything.
alter table identity.account add column organisation_role text;
update identity.account set organisation_role = 'ADMINISTRATOR' where partner_id is not null;
alter table identity.account
  add constraint account_organisation_role_known
    check (organisation_role in ('ADMINISTRATOR', 'SIGNATORY', 'LEARNER', 'VIEWER')),
  add constraint account_organisation_role_of_applicants_only
    check ((partner_id is null) = (organisation_role is null));
-- What a session may do is fixed when it begins: those from before know no roles.
delete from identity.session
  where principal_name in (select id::text from identity.account where partner_id is not null);
create index account_by_partner on identity.account (partner_id) where partner_id is not null;
