-- What tells people and companies of the same name apart, and whom a party owns a share of.
alter table partners.party
  add column birth_place text,
  add column nationality text,
  add column registration_number text,
  add column owned_party_id uuid references partners.party,
  drop constraint party_position_known,
  add constraint party_position_known
    check (position in ('COMPANY', 'BENEFICIAL_OWNER', 'DIRECTOR', 'AUTHORISED_SIGNATORY')),
  add constraint party_owns_another check (owned_party_id <> id);

comment on column partners.party.owned_party_id is 'company that share_percent is a share of; null: the organisation itself';

update partners.party p
set registration_number = o.registration_number
from partners.organisation o
where p.partner_id = o.id and p.position = 'COMPANY';
