alter table onboarding.journey add column partner_type text;

update onboarding.journey j
set partner_type = o.partner_type
from partners.organisation o
where o.id = j.partner_id;

alter table onboarding.journey alter column partner_type set not null;

-- How long a finished journey waited for its applicant; null while it is under way, and where nobody measured.
alter table onboarding.journey add column applicant_seconds bigint;

create index journey_certified on onboarding.journey (finished_at) where state = 'CERTIFIED';
