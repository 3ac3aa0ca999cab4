create table notifications.notice (
    id         uuid        not null,
    event_id   uuid        not null,
    kind       text        not null,
    path       text        not null,
    partner_id uuid,
    role       text,
    created_at timestamptz not null,
    constraint notice_pk primary key (id),
    constraint notice_once_per_event unique nulls not distinct (event_id, kind, partner_id, role),
    constraint notice_has_one_audience check (num_nonnulls(partner_id, role) = 1)
);

create index notice_of_partner on notifications.notice (partner_id, created_at) where partner_id is not null;
create index notice_of_role on notifications.notice (role, created_at) where role is not null;

comment on table notifications.notice is 'what the portal tells the people of an organisation, or of a role of staff';

create table notifications.notice_read (
    notice_id  uuid        not null,
    account_id uuid        not null,
    read_at    timestamptz not null,
    constraint notice_read_pk primary key (account_id, notice_id),
    constraint notice_read_notice_fk foreign key (notice_id) references notifications.notice (id) on delete cascade
);

create table notifications.preference (
    mail              text not null,
    work              text not null default 'AT_ONCE',
    progress          text not null default 'AT_ONCE',
    unsubscribe_token uuid not null,
    constraint preference_pk primary key (mail),
    constraint preference_token_unique unique (unsubscribe_token),
    constraint preference_mail_lower check (mail = lower(mail)),
    constraint preference_work_known check (work in ('AT_ONCE', 'DAILY')),
    constraint preference_progress_known check (progress in ('AT_ONCE', 'DAILY', 'NEVER'))
);

create table notifications.digest_item (
    event_id       uuid        not null,
    kind           text        not null,
    recipient      text        not null,
    recipient_name text        not null,
    link           text        not null,
    created_at     timestamptz not null,
    digest_id      uuid,
    constraint digest_item_pk primary key (event_id, kind, recipient)
);

create index digest_item_waiting on notifications.digest_item (recipient, created_at) where digest_id is null;

create table notifications.undeliverable (
    address text        not null,
    since   timestamptz not null,
    mail_id uuid        not null,
    constraint undeliverable_pk primary key (address),
    constraint undeliverable_address_lower check (address = lower(address))
);

comment on table notifications.undeliverable is 'addresses that refused or returned a mail for good: nothing but links people ask for goes there';

alter table notifications.mail add column unsubscribe_link text;
alter table notifications.mail drop constraint mail_state_known;
alter table notifications.mail add constraint mail_state_known
    check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'BOUNCED'));
alter table notifications.mail drop constraint mail_sent_has_time;
alter table notifications.mail add constraint mail_sent_has_time
    check ((state in ('SENT', 'BOUNCED')) = (sent_at is not null));

create index mail_by_time on notifications.mail (created_at, id);
create index mail_undelivered on notifications.mail (created_at) where state in ('FAILED', 'BOUNCED');
create index mail_of_recipient on notifications.mail (lower(recipient), created_at);
