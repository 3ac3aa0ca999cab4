-- Sign-ins are many, changes to the programme few: each is listed without reading the other.
drop index audit.entry_of_programme;
create index entry_of_programme on audit.entry (position) where partner_id is null and subject <> 'Sign-in';
create index entry_of_sign_ins on audit.entry (position) where subject = 'Sign-in';
