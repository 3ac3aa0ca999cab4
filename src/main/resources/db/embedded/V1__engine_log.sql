create table engine_log (
    lo bigint primary key,
    hi bigint not null,
    data bytea not null,
    constraint engine_log_positions_in_order check (lo <= hi)
);

-- Records are packed already and read back within a second: compression only costs time.
alter table engine_log alter column data set storage external;

create table engine_snapshot (
    position bigint primary key,
    created_at timestamptz not null default now()
);

create table engine_snapshot_chunk (
    position bigint not null references engine_snapshot on delete cascade,
    file text not null,
    part integer not null,
    data bytea not null,
    primary key (position, file, part)
);

alter table engine_snapshot_chunk alter column data set storage external;

create table engine_clock (
    id boolean primary key default true,
    ahead_millis bigint not null,
    constraint engine_clock_single_row check (id),
    constraint engine_clock_never_behind check (ahead_millis >= 0)
);
