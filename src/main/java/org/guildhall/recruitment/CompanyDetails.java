package org.guildhall.recruitment;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.guildhall.denylist.Trait;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the application form asks beside what every organisation in the register has; blanks become null. Component names
 * are the keys of the form.
 *
 * @param bankAccount IBAN
 * @param conflictOfInterest {@code yes} or {@code no}
 */
public record CompanyDetails(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String taxNumber,
        @Nullable String bankAccount,
        @Nullable String conflictOfInterest,
        @Nullable String conflictDetails) {

    /** Nothing is said, and no conflict of interest. */
    public static final CompanyDetails NONE = new CompanyDetails(null, null, null, null, null, "no", null);

    public CompanyDetails {
        street = Texts.clean(street);
        postalCode = Texts.clean(postalCode);
        city = Texts.clean(city);
        taxNumber = Texts.clean(taxNumber);
        bankAccount = Texts.clean(bankAccount);
        conflictDetails = Texts.clean(conflictDetails);
    }

    boolean conflict() {
        return "yes".equals(conflictOfInterest);
    }

    /** What is wrong: form key to a sentence for the applicant; empty when it can be received. */
    public Map<String, Wording> validate() {
        FieldRules rules = new FieldRules();
        rules.line("street", street, 200);
        rules.line("postalCode", postalCode, 20);
        rules.line("city", city, 120);
        rules.line("taxNumber", taxNumber, 60);
        rules.line("bankAccount", bankAccount, 60);
        if (bankAccount != null && !IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(plainAccount())) {
            rules.problem("bankAccount", Wording.of("recruitment.rule.iban"));
        }
        if (!conflict() && !"no".equals(conflictOfInterest)) {
            rules.problem("conflictOfInterest", Wording.of("recruitment.rule.tie"));
        }
        if (conflict()) {
            rules.required("conflictDetails", conflictDetails, Wording.of("recruitment.rule.tie-missing"));
            rules.lines("conflictDetails", conflictDetails, 2000);
        }
        return rules.errors();
    }

    private String plainAccount() {
        return bankAccount == null ? "" : bankAccount.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What the organisation is recognised by. */
    Collection<Trait> traits(String country) {
        return Stream.of(
                        Trait.address(country, street, postalCode, city),
                        Trait.taxNumber(country, taxNumber),
                        Trait.bankAccount(bankAccount))
                .flatMap(Optional::stream)
                .toList();
    }
}
