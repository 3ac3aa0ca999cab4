-- The tables that Spring Session keeps sessions in, so that they outlive a restart and can be ended one by one.
create table identity.session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint session_pk primary key (primary_id)
);

create unique index session_by_id on identity.session (session_id);
create index session_by_expiry on identity.session (expiry_time);
create index session_by_principal on identity.session (principal_name);

create table identity.session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint session_attributes_of_session foreign key (session_primary_id)
    references identity.session (primary_id) on delete cascade
);
