-- Changes to the programme itself concern no single partner; they name what was changed instead.
alter table audit.entry alter column partner_id drop not null;
alter table audit.entry alter column application_id drop not null;
alter table audit.entry add column subject text;
alter table audit.entry add constraint entry_says_whom_it_concerns
    check ((partner_id is not null and application_id is not null) or subject is not null);

create index entry_of_programme on audit.entry (position) where partner_id is null;
