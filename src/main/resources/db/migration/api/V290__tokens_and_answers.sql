create schema api;

create table api.token (
    id uuid primary key,
    account_id uuid not null references identity.account,
    name text not null,
    prefix text not null,
    -- SHA-256 of the secret, which is random enough to need no salt.
    secret_hash bytea not null,
    -- The secret before the last rotation, which works until its integration has the new one.
    previous_hash bytea,
    previous_until timestamptz,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint token_secret_unique unique (secret_hash),
    constraint token_previous_unique unique (previous_hash),
    constraint token_previous_complete check ((previous_hash is null) = (previous_until is null)),
    constraint token_hash_is_sha256 check (octet_length(secret_hash) = 32),
    constraint token_has_a_scope check (cardinality(scopes) > 0)
);

create index token_of_account on api.token (account_id, created_at);

-- What a write was answered: kept with its effect, so that it can be given again.
create table api.answer (
    token_id uuid not null references api.token,
    key text not null,
    fingerprint bytea not null,
    status integer not null,
    media_type text,
    location text,
    etag text,
    body bytea not null,
    kept_at timestamptz not null,
    primary key (token_id, key)
);

create index answer_by_age on api.answer (kept_at);
