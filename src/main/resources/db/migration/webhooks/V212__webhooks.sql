create schema webhooks;

create table webhooks.webhook (
    id uuid primary key,
    address text not null,
    description text not null,
    secret text not null,
    state text not null constraint webhook_state check (state in ('ACTIVE', 'PAUSED', 'REMOVED')),
    paused_because text,
    created_at timestamptz not null
);

create table webhooks.delivery (
    id uuid primary key,
    webhook_id uuid not null references webhooks.webhook,
    event_id uuid not null,
    topic text not null,
    body text not null,
    state text not null
        constraint delivery_state check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
    attempts integer not null default 0,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    delivered_at timestamptz,
    last_answer text,
    constraint delivery_once unique (webhook_id, event_id)
);

create index delivery_due on webhooks.delivery (next_attempt_at, created_at) where state in ('QUEUED', 'SENDING');
create index delivery_of_webhook on webhooks.delivery (webhook_id, created_at);
