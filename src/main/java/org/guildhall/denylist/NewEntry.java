package org.guildhall.denylist;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be put on the deny list; blanks count as nothing.
 *
 * @param country ISO 3166-1 alpha-2, for the numbers and the address
 * @param domain website, mail address or bare domain
 * @param expiresOn last day; null for no end
 */
public record NewEntry(
        String name,
        String reason,
        @Nullable String country,
        @Nullable String registrationNumber,
        @Nullable String taxNumber,
        @Nullable String ownerName,
        @Nullable LocalDate ownerBirthDate,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String domain,
        @Nullable String bankAccount,
        @Nullable LocalDate expiresOn)
        implements Serializable {

    private static final long serialVersionUID = 1;

    public NewEntry {
        name = name.strip();
        reason = reason.strip();
        country = blankToNull(country);
        registrationNumber = blankToNull(registrationNumber);
        taxNumber = blankToNull(taxNumber);
        ownerName = blankToNull(ownerName);
        street = blankToNull(street);
        postalCode = blankToNull(postalCode);
        city = blankToNull(city);
        domain = blankToNull(domain);
        bankAccount = blankToNull(bankAccount);
    }

    /** What it will be recognised by. */
    List<Trait> traits() {
        return Stream.of(
                        Trait.legalName(name),
                        Trait.registrationNumber(country, registrationNumber),
                        Trait.taxNumber(country, taxNumber),
                        Trait.owner(ownerName, ownerBirthDate),
                        Trait.address(country, street, postalCode, city),
                        Trait.domain(domain),
                        Trait.bankAccount(bankAccount))
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
