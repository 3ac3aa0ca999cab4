alter table duediligence.due_diligence_case
  add column diligence_depth text,
  add constraint case_diligence_depth_known check (diligence_depth in ('SIMPLIFIED', 'STANDARD', 'ENHANCED'));

-- How the rating of a case came about; the rating itself stands with the case.
create table duediligence.risk_assessment (
  case_id uuid primary key references duediligence.due_diligence_case,
  rating text not null,
  rule text not null,
  reason text not null,
  factors jsonb not null,
  decision_id text not null,
  decision_key bigint,
  decision_version integer,
  assessed_at timestamptz not null,
  constraint risk_assessment_rating_known check (rating in ('LOW', 'MEDIUM', 'HIGH')),
  constraint risk_assessment_decision_complete check (num_nulls(decision_key, decision_version) in (0, 2))
);

comment on column duediligence.risk_assessment.factors is 'inputs of the decision, by the names it knows them';
comment on column duediligence.risk_assessment.decision_key is 'null when a model was deployed by other means than this application';
