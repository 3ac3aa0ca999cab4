create schema notifications;

create table notifications.mail (
    id              uuid        not null,
    event_id        uuid        not null,
    application_id  uuid,
    kind            text        not null,
    recipient       text        not null,
    recipient_name  text        not null,
    subject         text        not null,
    text_body       text        not null,
    html_body       text        not null,
    confidential    boolean     not null,
    message_id      text        not null,
    state           text        not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    last_error      text,
    constraint mail_pk primary key (id),
    constraint mail_message_id_unique unique (message_id),
    constraint mail_once_per_event unique (event_id, kind, recipient),
    constraint mail_state_known check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
    constraint mail_sent_has_time check ((state = 'SENT') = (sent_at is not null)),
    constraint mail_attempts_not_negative check (attempts >= 0)
);

create index mail_due on notifications.mail (next_attempt_at) where state in ('QUEUED', 'SENDING');
create index mail_of_application on notifications.mail (application_id, created_at);

comment on column notifications.mail.next_attempt_at is
    'QUEUED: when to send it; SENDING: until when the sender that took it may hold it';
comment on column notifications.mail.confidential is
    'the body carries a secret, such as a sign-in link, and is emptied once it was sent or given up';
