create schema contracts;

create table contracts.contract (
    id uuid primary key,
    application_id uuid not null,
    partner_id uuid not null,
    number text not null,
    state text not null,
    legal_name text not null,
    registration_number text,
    country text not null,
    partner_type text not null,
    template text not null,
    commission_percent numeric(6, 3) not null,
    term_months integer not null,
    notice_days integer not null,
    payment_days integer not null,
    offered_at timestamptz not null,
    document_id uuid not null,
    sha256 text not null,
    decline_reason text,
    sealed_document_id uuid,
    changed_at timestamptz not null,
    constraint contract_is_the_only_one_of_its_application unique (application_id),
    constraint contract_number_is_unique unique (number),
    constraint contract_state_is_known
        check (state in ('OFFERED', 'SIGNED', 'DECLINED', 'EXPIRED', 'COUNTERSIGNED', 'SEALED')),
    constraint contract_declined_has_reason check (state <> 'DECLINED' or decline_reason is not null),
    constraint contract_sealed_has_document check ((state = 'SEALED') = (sealed_document_id is not null))
);

create table contracts.signature (
    contract_id uuid not null references contracts.contract (id),
    side text not null,
    signer_name text not null,
    account_id uuid not null,
    signed_at timestamptz not null,
    address text not null,
    user_agent text not null,
    signed_sha256 text not null,
    constraint signature_is_one_per_side primary key (contract_id, side),
    constraint signature_side_is_known check (side in ('PARTNER', 'VENDOR'))
);
