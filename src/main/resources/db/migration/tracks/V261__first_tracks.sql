-- Tracks as they stood in code and decisions until they became data: one for each kind of partner, and one for the rest.
insert into tracks.track (key)
values
  ('referral'),
  ('affiliate'),
  ('reseller'),
  ('value-added-reseller'),
  ('distributor'),
  ('system-integrator'),
  ('service-provider'),
  ('technology'),
  ('sales-representative'),
  ('franchise'),
  ('joint-venture'),
  ('standard');

insert into tracks.version (track_key, number, content, published_at, published_by, reason)
values
  ('referral', 1, $json$
{
  "name": "Referral partner",
  "summary": "You recommend us to companies you know and get a commission when they buy. You sell nothing yourself.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {}, "questionnaires": {}, "figures": null, "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 1, "window": null}]}]},
  "terms": {"low": {"template": "referral-agreement", "commissionPercent": 10, "termMonths": 24, "noticeDays": 30, "paymentDays": 30}, "medium": {"template": "referral-agreement", "commissionPercent": 8, "termMonths": 12, "noticeDays": 30, "paymentDays": 30}, "high": {"template": "referral-agreement", "commissionPercent": 5, "termMonths": 6, "noticeDays": 14, "paymentDays": 45}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('affiliate', 1, $json$
{
  "name": "Affiliate",
  "summary": "You write or talk about us in public and get a commission on orders that come from your links.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {}, "questionnaires": {}, "figures": null, "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 1, "window": null}]}]},
  "terms": {"low": {"template": "referral-agreement", "commissionPercent": 10, "termMonths": 24, "noticeDays": 30, "paymentDays": 30}, "medium": {"template": "referral-agreement", "commissionPercent": 8, "termMonths": 12, "noticeDays": 30, "paymentDays": 30}, "high": {"template": "referral-agreement", "commissionPercent": 5, "termMonths": 6, "noticeDays": 14, "paymentDays": 45}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('reseller', 1, $json$
{
  "name": "Reseller",
  "summary": "You sell our products in your own name and for your own account.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "technical-resale": "STANDARD"}, "figures": null, "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "reseller-agreement", "commissionPercent": 25, "termMonths": 24, "noticeDays": 60, "paymentDays": 30}, "medium": {"template": "reseller-agreement", "commissionPercent": 20, "termMonths": 12, "noticeDays": 60, "paymentDays": 30}, "high": {"template": "reseller-agreement", "commissionPercent": 15, "termMonths": 6, "noticeDays": 30, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('value-added-reseller', 1, $json$
{
  "name": "Value-added reseller",
  "summary": "You sell our products together with your own products or services.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "technical-resale": "STANDARD"}, "figures": null, "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "reseller-agreement", "commissionPercent": 25, "termMonths": 24, "noticeDays": 60, "paymentDays": 30}, "medium": {"template": "reseller-agreement", "commissionPercent": 20, "termMonths": 12, "noticeDays": 60, "paymentDays": 30}, "high": {"template": "reseller-agreement", "commissionPercent": 15, "termMonths": 6, "noticeDays": 30, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('distributor', 1, $json$
{
  "name": "Distributor",
  "summary": "You buy in volume, keep stock and supply resellers in your territory.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "STANDARD", "proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "reputation": "STANDARD", "technical-resale": "STANDARD"}, "figures": "STANDARD", "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REFUSE", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 1, "window": null}]}, {"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "distribution-agreement", "commissionPercent": 35, "termMonths": 36, "noticeDays": 90, "paymentDays": 45}, "medium": {"template": "distribution-agreement", "commissionPercent": 30, "termMonths": 24, "noticeDays": 90, "paymentDays": 30}, "high": {"template": "distribution-agreement", "commissionPercent": 20, "termMonths": 12, "noticeDays": 30, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('system-integrator', 1, $json$
{
  "name": "System integrator",
  "summary": "You plan our products into larger systems of your customers and bring them to work there.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "STANDARD", "insurance": "STANDARD", "proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "security": "STANDARD", "privacy": "STANDARD", "reputation": "STANDARD", "technical-integration": "STANDARD"}, "figures": "STANDARD", "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "services-agreement", "commissionPercent": 15, "termMonths": 24, "noticeDays": 60, "paymentDays": 30}, "medium": {"template": "services-agreement", "commissionPercent": 12, "termMonths": 12, "noticeDays": 60, "paymentDays": 30}, "high": {"template": "services-agreement", "commissionPercent": 8, "termMonths": 6, "noticeDays": 30, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": [{"regions": ["NORTH_AMERICA", "LATIN_AMERICA", "ASIA_PACIFIC", "ELSEWHERE"], "sizes": [], "fields": [], "evidence": {"documents": {"proof-of-address": "STANDARD"}, "questionnaires": {}, "figures": null, "mediaSearch": null}, "courses": [], "clauses": ""}]
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('service-provider', 1, $json$
{
  "name": "Service provider",
  "summary": "You install, run or support our products for your customers.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "STANDARD", "insurance": "STANDARD", "proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "security": "STANDARD", "privacy": "STANDARD", "reputation": "STANDARD", "technical-integration": "STANDARD"}, "figures": "STANDARD", "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "services-agreement", "commissionPercent": 15, "termMonths": 24, "noticeDays": 60, "paymentDays": 30}, "medium": {"template": "services-agreement", "commissionPercent": 12, "termMonths": 12, "noticeDays": 60, "paymentDays": 30}, "high": {"template": "services-agreement", "commissionPercent": 8, "termMonths": 6, "noticeDays": 30, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": [{"regions": ["NORTH_AMERICA", "LATIN_AMERICA", "ASIA_PACIFIC", "ELSEWHERE"], "sizes": [], "fields": [], "evidence": {"documents": {"proof-of-address": "STANDARD"}, "questionnaires": {}, "figures": null, "mediaSearch": null}, "courses": [], "clauses": ""}]
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('technology', 1, $json$
{
  "name": "Technology partner",
  "summary": "You build a product that works with ours, or on top of it, as an independent software vendor or manufacturer.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "STANDARD", "insurance": "STANDARD", "proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "security": "STANDARD", "privacy": "STANDARD", "reputation": "STANDARD", "technical-integration": "STANDARD"}, "figures": "STANDARD", "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "technology-agreement", "commissionPercent": 12, "termMonths": 36, "noticeDays": 90, "paymentDays": 30}, "medium": {"template": "technology-agreement", "commissionPercent": 10, "termMonths": 24, "noticeDays": 60, "paymentDays": 30}, "high": {"template": "technology-agreement", "commissionPercent": 8, "termMonths": 12, "noticeDays": 30, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": [{"regions": ["NORTH_AMERICA", "LATIN_AMERICA", "ASIA_PACIFIC", "ELSEWHERE"], "sizes": [], "fields": [], "evidence": {"documents": {"proof-of-address": "STANDARD"}, "questionnaires": {}, "figures": null, "mediaSearch": null}, "courses": [], "clauses": ""}]
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('sales-representative', 1, $json$
{
  "name": "Independent sales representative",
  "summary": "You win customers for us as an independent representative and get a commission on what they order.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {}, "questionnaires": {}, "figures": null, "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 1, "window": null}]}]},
  "terms": {"low": {"template": "referral-agreement", "commissionPercent": 10, "termMonths": 24, "noticeDays": 30, "paymentDays": 30}, "medium": {"template": "referral-agreement", "commissionPercent": 8, "termMonths": 12, "noticeDays": 30, "paymentDays": 30}, "high": {"template": "referral-agreement", "commissionPercent": 5, "termMonths": 6, "noticeDays": 14, "paymentDays": 45}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('franchise', 1, $json$
{
  "name": "Franchise or licensing partner",
  "summary": "You do business under our name, or license our name or technology.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "STANDARD", "proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "reputation": "STANDARD", "technical-resale": "STANDARD"}, "figures": "STANDARD", "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REFUSE", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 1, "window": null}]}, {"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "franchise-agreement", "commissionPercent": 20, "termMonths": 60, "noticeDays": 180, "paymentDays": 30}, "medium": {"template": "franchise-agreement", "commissionPercent": 18, "termMonths": 36, "noticeDays": 90, "paymentDays": 30}, "high": {"template": "franchise-agreement", "commissionPercent": 12, "termMonths": 12, "noticeDays": 60, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('joint-venture', 1, $json$
{
  "name": "Joint venture or co-branding partner",
  "summary": "You bring something to market together with us, under both names.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "STANDARD", "insurance": "STANDARD", "proof-of-address": "ENHANCED", "financial-statement": "ENHANCED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "security": "STANDARD", "privacy": "STANDARD", "reputation": "STANDARD", "technical-integration": "STANDARD"}, "figures": "STANDARD", "mediaSearch": null},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "joint-venture-agreement", "commissionPercent": 30, "termMonths": 60, "noticeDays": 180, "paymentDays": 45}, "medium": {"template": "joint-venture-agreement", "commissionPercent": 25, "termMonths": 36, "noticeDays": 180, "paymentDays": 30}, "high": {"template": "joint-venture-agreement", "commissionPercent": 15, "termMonths": 12, "noticeDays": 90, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": [{"regions": ["NORTH_AMERICA", "LATIN_AMERICA", "ASIA_PACIFIC", "ELSEWHERE"], "sizes": [], "fields": [], "evidence": {"documents": {"proof-of-address": "STANDARD"}, "questionnaires": {}, "figures": null, "mediaSearch": null}, "courses": [], "clauses": ""}]
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.'),
  ('standard', 1, $json$
{
  "name": "Standard track",
  "summary": "For partnerships that no other track describes. A partner manager looks at every one of them.",
  "fields": {},
  "questions": [],
  "evidence": {"documents": {"register-extract": "SIMPLIFIED", "proof-of-address": "SIMPLIFIED", "ownership-chart": "SIMPLIFIED", "insurance": "SIMPLIFIED", "financial-statement": "SIMPLIFIED"}, "questionnaires": {"anti-bribery": "SIMPLIFIED", "security": "SIMPLIFIED", "privacy": "SIMPLIFIED", "reputation": "SIMPLIFIED", "technical-integration": "SIMPLIFIED"}, "figures": "SIMPLIFIED", "mediaSearch": "SIMPLIFIED"},
  "criteria": {"metrics": [], "groups": [{"mode": "ALL", "onMiss": "REVIEW", "rules": [{"metric": "yearsInBusiness", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 2, "window": null}, {"metric": "employees", "aggregate": "LATEST", "comparison": "AT_LEAST", "threshold": 5, "window": null}]}]},
  "terms": {"low": {"template": "standard-agreement", "commissionPercent": 5, "termMonths": 6, "noticeDays": 14, "paymentDays": 14}, "medium": {"template": "standard-agreement", "commissionPercent": 5, "termMonths": 6, "noticeDays": 14, "paymentDays": 14}, "high": {"template": "standard-agreement", "commissionPercent": 5, "termMonths": 6, "noticeDays": 14, "paymentDays": 14}},
  "clauses": "",
  "courses": ["partner-essentials"],
  "exam": {"passMark": 80, "attempts": 3, "coolDownDays": 1, "validityMonths": 12},
  "tiers": [{"name": "Certified", "demands": "The course is done and the examination passed."}],
  "additions": []
}
  $json$, now(), 'Guildhall', 'Tracks became data; nothing about them changed.');

-- Applications from before go through the first version of the track that the decision names.
insert into tracks.applicant (application_id, track_key, version, region, company_size, assigned_at)
select application.id,
       case organisation.partner_type
         when 'referral' then 'referral'
         when 'affiliate' then 'affiliate'
         when 'reseller' then 'reseller'
         when 'valueAddedReseller' then 'value-added-reseller'
         when 'distributor' then 'distributor'
         when 'systemIntegrator' then 'system-integrator'
         when 'serviceProvider' then 'service-provider'
         when 'technology' then 'technology'
         when 'salesRepresentative' then 'sales-representative'
         when 'franchise' then 'franchise'
         when 'jointVenture' then 'joint-venture'
         else 'standard'
       end,
       1,
       case
         when organisation.country in ('AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'CH', 'GB') then 'EUROPE'
         when organisation.country in ('US', 'CA') then 'NORTH_AMERICA'
         when organisation.country in ('AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'DO', 'EC', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SV', 'UY', 'VE') then 'LATIN_AMERICA'
         when organisation.country in ('AU', 'BD', 'BN', 'CN', 'HK', 'ID', 'IN', 'JP', 'KH', 'KR', 'LA', 'LK', 'MM', 'MN', 'MO', 'MY', 'NP', 'NZ', 'PH', 'PK', 'SG', 'TH', 'TW', 'VN') then 'ASIA_PACIFIC'
         else 'ELSEWHERE'
       end,
       case
         when organisation.employees < 10 then 'MICRO'
         when organisation.employees < 50 then 'SMALL'
         when organisation.employees < 250 then 'MEDIUM'
         when organisation.employees >= 250 then 'LARGE'
         else 'UNKNOWN'
       end,
       application.received_at
from recruitment.application
join partners.organisation on organisation.id = application.partner_id;
