create schema documents;

create table documents.content (
    sha256 text primary key,
    size bigint not null,
    bytes bytea not null,
    constraint content_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint content_size_is_that_of_bytes check (size = length(bytes) and size > 0)
);

create table documents.document (
    id uuid primary key,
    partner_id uuid not null,
    application_id uuid not null,
    kind text not null,
    file_name text not null,
    media_type text not null,
    sha256 text not null references documents.content (sha256),
    stored_at timestamptz not null,
    constraint document_kind_is_known check (kind in ('UPLOAD', 'CONTRACT', 'SEALED_CONTRACT', 'CERTIFICATE')),
    constraint document_file_name_is_short check (length(file_name) between 1 and 200),
    constraint document_is_kept_once unique (application_id, kind, sha256)
);

create index document_partner on documents.document (partner_id);
