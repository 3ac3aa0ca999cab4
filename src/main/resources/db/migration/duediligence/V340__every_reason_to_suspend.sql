-- Every officer who wants a partner stopped is kept, with the reason; one decision settles all that are open.
drop index duediligence.suspension_open;
create index suspension_by_partner on duediligence.suspension (partner_id);

alter table duediligence.suspension
  add column requested_by_name text not null default 'An officer',
  add column decided_in bigint;
alter table duediligence.suspension alter column requested_by_name drop default;
