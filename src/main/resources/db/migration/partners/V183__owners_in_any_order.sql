-- Owners are kept in the order in which they were named, which may be before the company they own.
alter table partners.party alter constraint party_owned_party_id_fkey deferrable initially deferred;
