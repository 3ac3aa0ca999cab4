package org.guildhall.duediligence.checks;

import java.util.Arrays;

/** The documents a company may be asked for. The code is what the decision on required evidence gives. */
public enum DocumentType {
    REGISTER_EXTRACT("register-extract", "Extract from the commercial register", false),
    PROOF_OF_ADDRESS("proof-of-address", "Proof of address", false),
    OWNERSHIP_CHART("ownership-chart", "Ownership chart", false),
    INSURANCE("insurance", "Liability insurance certificate", true),
    FINANCIAL_STATEMENT("financial-statement", "Annual financial statement", false);

    private final String code;
    private final String label;
    private final boolean expires;

    DocumentType(String code, String label, boolean expires) {
        this.code = code;
        this.label = label;
        this.expires = expires;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether it names a day from which on it is no longer valid. */
    public boolean expires() {
        return expires;
    }

    public static DocumentType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected the code of a document, but found '%s'. Correct the decision required-evidence, or put back what a track names."
                                .formatted(code)));
    }
}
