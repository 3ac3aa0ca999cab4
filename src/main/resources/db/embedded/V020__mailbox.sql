create schema mailbox;

create table mailbox.message (
    message_id  text        not null,
    id          uuid        not null default gen_random_uuid(),
    deliveries  integer     not null default 1,
    recipient   text        not null,
    sender      text        not null,
    subject     text        not null,
    text_body   text        not null,
    html_body   text        not null,
    received_at timestamptz not null,
    raw         bytea       not null,
    constraint message_pk primary key (message_id),
    constraint message_id_unique unique (id),
    constraint message_deliveries_positive check (deliveries > 0)
);

create index message_received on mailbox.message (received_at desc);

comment on column mailbox.message.deliveries is
    'how often this Message-ID arrived: like most mail stores, this one keeps the first copy';
