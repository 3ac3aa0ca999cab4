-- Kept uncompressed, so that a part of a content is read without the rest; papers hardly compress anyway.
alter table documents.content alter column bytes set storage external;

alter table documents.document
    add column subject text,
    add column field text,
    add column original_name text,
    add column uploaded_by uuid,
    add column handed_in_at timestamptz,
    drop constraint document_is_kept_once,
    add constraint document_is_kept_once
        unique nulls not distinct (application_id, kind, sha256, subject, field, uploaded_by),
    add constraint document_upload_is_whole check (
        (subject is null) = (field is null)
        and (subject is null) = (original_name is null)
        and (subject is null) = (uploaded_by is null)
        and (subject is not null or handed_in_at is null)
        and (subject is null or kind = 'UPLOAD'));

create index document_subject on documents.document (subject) where subject is not null;
create index document_content on documents.document (sha256);
