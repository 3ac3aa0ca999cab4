-- A review whose day comes while its partner is suspended waits for the reinstatement.
alter table duediligence.periodic_review add column held boolean not null default false;
