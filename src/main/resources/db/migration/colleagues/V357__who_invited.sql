-- Who sent an invitation: it ends when they leave. Unknown of invitations from before.
alter table colleagues.invitation add column invited_by uuid;
