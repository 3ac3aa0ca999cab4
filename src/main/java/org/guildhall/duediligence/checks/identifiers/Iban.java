package org.guildhall.duediligence.checks.identifiers;

import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/**
 * An international bank account number (ISO 13616).
 *
 * @param text without spaces, in capitals
 */
public record Iban(String text) {

    private static final IBANValidator FORMATS = IBANValidator.getInstance();

    public static Iban of(String typed) {
        return new Iban(Compact.of(typed));
    }

    /** ISO 3166-1 alpha-2 code of the bank's country, or what stands in its place. */
    public String country() {
        return text.length() < 2 ? text : text.substring(0, 2);
    }

    public Verdict verdict() {
        IBANValidator.Validator format = FORMATS.getValidator(text);
        if (format == null) {
            return text.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{8,30}") ? Verdict.UNKNOWN_FORMAT : Verdict.WRONG_FORMAT;
        }
        return Verdict.of(format.getRegexValidator().isValid(text), IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(text));
    }

    /** As people may read it without learning the account. */
    public String masked() {
        return text.length() < 8 ? "…" : text.substring(0, 4) + " … " + text.substring(text.length() - 4);
    }
}
