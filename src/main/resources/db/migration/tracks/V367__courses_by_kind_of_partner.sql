-- Courses besides the common one, where nobody has changed a track yet; applications keep the version they came under.
insert into tracks.version (track_key, number, content, published_at, published_by, reason)
select track_key,
       2,
       jsonb_set(content::jsonb, '{courses}', courses)::json,
       now(),
       'Guildhall',
       'Who sells in their own name, or builds for customers, learns and is examined on that too.'
from tracks.version
join (values
        ('value-added-reseller', '["partner-essentials", "selling-and-supporting"]'::jsonb),
        ('distributor', '["partner-essentials", "selling-and-supporting"]'),
        ('franchise', '["partner-essentials", "selling-and-supporting"]'),
        ('system-integrator', '["partner-essentials", "projects-and-integration"]'),
        ('service-provider', '["partner-essentials", "projects-and-integration"]')
    ) as taught (key, courses) on taught.key = version.track_key
where version.number = 1
  and not exists (select from tracks.version newer where newer.track_key = version.track_key and newer.number > 1)
  and not exists (select from tracks.draft where draft.track_key = version.track_key)
  and version.content -> 'courses' ->> 0 = 'partner-essentials';
