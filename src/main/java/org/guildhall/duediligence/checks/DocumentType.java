package org.guildhall.duediligence.checks;

import java.util.Arrays;

/** The documents a company may be asked for. The code is what the decision on required evidence gives. */
public enum DocumentType {
    REGISTER_EXTRACT(
            "register-extract",
            "Extract from the commercial register",
            "A current extract, all pages.",
            "Names the company and its register, is complete and legible, and is not older than six months.",
            false),
    PROOF_OF_ADDRESS(
            "proof-of-address",
            "Proof of address",
            "A bill, lease or bank letter to the company, not older than three months.",
            "Names the company and the address of the application, and is not older than three months.",
            false),
    OWNERSHIP_CHART(
            "ownership-chart",
            "Ownership chart",
            "Everybody who holds a share, up to the people behind it.",
            "Agrees with the owners of the application and leads to people.",
            false),
    INSURANCE(
            "insurance",
            "Liability insurance certificate",
            "The certificate of your current liability insurance.",
            "Names the company and the sum insured, and covers the activities of the partnership.",
            true),
    FINANCIAL_STATEMENT(
            "financial-statement",
            "Annual financial statement",
            "The last statement you closed, with balance sheet and profit and loss.",
            "Names the company and its year, and agrees with the figures given.",
            false);

    private final String code;
    private final String label;
    private final String hint;
    private final String checklist;
    private final boolean expires;

    DocumentType(String code, String label, String hint, String checklist, boolean expires) {
        this.code = code;
        this.label = label;
        this.hint = hint;
        this.checklist = checklist;
        this.expires = expires;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What the applicant reads beside it. */
    public String hint() {
        return hint;
    }

    /** What a reviewer makes sure of before accepting it. */
    public String checklist() {
        return checklist;
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
