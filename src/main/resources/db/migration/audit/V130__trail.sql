create schema audit;

create table audit.entry (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    at timestamptz not null,
    partner_id uuid not null,
    application_id uuid not null,
    actor_kind text not null constraint entry_actor_kind check (actor_kind in ('PERSON', 'PROCESS', 'SYSTEM')),
    actor_id text not null,
    actor_name text not null,
    what text not null,
    before text,
    after text,
    reason text,
    model_version text
);

create index entry_of_partner on audit.entry (partner_id, position);
create index entry_of_application on audit.entry (application_id, position);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % was refused.', tg_op;
end
$$;

create trigger entry_is_append_only
    before update or delete on audit.entry
    for each row execute function audit.refuse_change();

create trigger entry_is_not_truncated
    before truncate on audit.entry
    for each statement execute function audit.refuse_change();
