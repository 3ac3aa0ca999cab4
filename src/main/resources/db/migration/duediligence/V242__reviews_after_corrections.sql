-- A partner that corrects its legal data twice in a day is reviewed twice that day; one review ahead at a time remains the rule.
alter table duediligence.periodic_review drop constraint periodic_review_once;
