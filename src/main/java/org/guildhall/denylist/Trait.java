package org.guildhall.denylist;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.partners.CompanyDomain;
import org.guildhall.partners.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an organisation is recognised by, however it is spelt.
 *
 * @param key what is compared: in Latin letters, without case, accents, punctuation and what is left out at will
 * @param shown what a reviewer reads
 */
public record Trait(Kind kind, String key, String shown) {

    public enum Kind {
        LEGAL_NAME,
        REGISTRATION_NUMBER,
        OWNER,
        ADDRESS,
        TAX_NUMBER,
        DOMAIN,
        BANK_ACCOUNT
    }

    private static final int SHOWN_OF_ACCOUNT = 4;

    public static Optional<Trait> legalName(@Nullable String name) {
        return of(
                Kind.LEGAL_NAME,
                name == null ? "" : NameKey.ofOrganisation(latin(name)).text(),
                name);
    }

    /** @param country ISO 3166-1 alpha-2: a number identifies within its own country only */
    public static Optional<Trait> registrationNumber(@Nullable String country, @Nullable String number) {
        return inCountry(Kind.REGISTRATION_NUMBER, country, number);
    }

    public static Optional<Trait> taxNumber(@Nullable String country, @Nullable String number) {
        return inCountry(Kind.TAX_NUMBER, country, number);
    }

    /** A person with a name and a date of birth: a name alone is shared by many. */
    public static Optional<Trait> owner(@Nullable String name, @Nullable LocalDate birthDate) {
        String key = name == null ? "" : NameKey.ofPerson(latin(name)).text();
        return key.isEmpty() || birthDate == null
                ? Optional.empty()
                : of(Kind.OWNER, key + " " + birthDate, name + ", " + birthDate);
    }

    /** An address needs its street with a number and its postal code or town. */
    public static Optional<Trait> address(
            @Nullable String country, @Nullable String street, @Nullable String postalCode, @Nullable String city) {
        if (country == null || street == null || (postalCode == null && city == null)) {
            return Optional.empty();
        }
        String place = postalCode == null ? alphanumeric(String.valueOf(city)) : alphanumeric(postalCode);
        String shown = street + ", " + (postalCode == null ? "" : postalCode + " ") + (city == null ? "" : city);
        return of(
                Kind.ADDRESS, country.toUpperCase(Locale.ROOT) + " " + place + " " + streetKey(street), shown.strip());
    }

    /** The domain of a website or mail address, without what everybody may have. */
    public static Optional<Trait> domain(@Nullable String address) {
        return CompanyDomain.of(address).flatMap(domain -> of(Kind.DOMAIN, domain, domain));
    }

    /** Compared by a hash and shown by its end only: whoever reviews need not know the account. */
    public static Optional<Trait> bankAccount(@Nullable String iban) {
        String plain = iban == null ? "" : alphanumeric(iban);
        if (plain.length() <= SHOWN_OF_ACCOUNT) {
            return Optional.empty();
        }
        return of(
                Kind.BANK_ACCOUNT,
                sha256(plain),
                plain.substring(0, 2).toUpperCase(Locale.ROOT) + " … "
                        + plain.substring(plain.length() - SHOWN_OF_ACCOUNT));
    }

    private static Optional<Trait> inCountry(Kind kind, @Nullable String country, @Nullable String number) {
        String key = number == null ? "" : alphanumeric(number);
        return country == null || key.isEmpty()
                ? Optional.empty()
                : of(kind, country.toUpperCase(Locale.ROOT) + " " + key, number);
    }

    private static Optional<Trait> of(Kind kind, String key, @Nullable String shown) {
        return key.isBlank() || shown == null ? Optional.empty() : Optional.of(new Trait(kind, key, shown.strip()));
    }

    private static String streetKey(String street) {
        return alphanumeric(latin(street)
                .toLowerCase(Locale.ROOT)
                .replaceAll("stra(ss|ß|s)e\\b|str\\.|str\\b", "str")
                .replaceAll("\\b(street|strt)\\b|\\bst\\.?(?=\\s|$)", "st")
                .replaceAll("\\b(road)\\b|\\brd\\.", "rd")
                .replaceAll("\\b(avenue)\\b|\\bave\\.", "ave"));
    }

    private static String alphanumeric(String text) {
        return latin(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Any script in plain Latin letters. Made anew each time: transliterators are not safe for several threads. */
    private static String latin(String text) {
        boolean plain = text.chars().allMatch(letter -> letter < 128);
        return plain
                ? text
                : Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(text);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java platform, but it is missing.", e);
        }
    }
}
