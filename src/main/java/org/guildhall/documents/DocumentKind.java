package org.guildhall.documents;

/** What a stored file is to the case it belongs to. */
public enum DocumentKind {
    /** Handed in by the applicant. */
    UPLOAD,
    /** Contract as offered, before any signature. */
    CONTRACT,
    /** Contract with signatures and their evidence. */
    SEALED_CONTRACT,
    CERTIFICATE
}
