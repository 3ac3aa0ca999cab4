-- Events that wait for their listeners are known by the names of their classes, some of which are in other packages now.
update workflow.event_publication
set event_type = regexp_replace(event_type, '\.duediligence\.', '.duediligence.clearances.')
where event_type ~ '^org\.guildhall\.duediligence\.(ClearedPair[A-Za-z]+|PairCleared)$';

update workflow.event_publication
set event_type = regexp_replace(event_type, '\.duediligence\.', '.duediligence.matches.')
where event_type ~ '^org\.guildhall\.duediligence\.(MatchDecided|MatchReview(Submitted|Confirmed|SentBack))$';

update workflow.event_publication
set event_type = regexp_replace(event_type, '\.duediligence\.', '.duediligence.ratings.')
where event_type ~ '^org\.guildhall\.duediligence\.(RiskRated|HighRiskDecided)$';

update workflow.event_publication
set event_type = regexp_replace(event_type, '\.duediligence\.', '.duediligence.screening.')
where event_type ~ '^org\.guildhall\.duediligence\.(PartyScreened|ScreeningListRestored)$';
