package org.guildhall.duediligence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildhall.duediligence.checks.identifiers.Iban;
import org.guildhall.duediligence.checks.identifiers.Lei;
import org.guildhall.duediligence.checks.identifiers.RegistrationNumber;
import org.guildhall.duediligence.checks.identifiers.VatNumber;
import org.guildhall.duediligence.checks.identifiers.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that identify a company: what is right, what is mistyped, and what only looks like one. */
class CompanyNumbersTest {

    private static final String LEI = "529900T8BM49AURSDO55";

    /** The file was made with another implementation of the same rules. */
    @Test
    void vatNumbersOfEveryMemberStateAreToldRightFromWrong() throws IOException {
        for (String line : lines()) {
            String[] row = line.split(",");
            Verdict verdict = VatNumber.of(row[0] + row[1], "DE").verdict();

            assertThat(verdict == Verdict.CHECK_DIGITS_FIT).as(line).isEqualTo(row[2].equals("valid"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "136695976, DE, DE136695976",
        "' de 136.695.976 ', DE, DE136695976",
        "GR094259216, GR, EL094259216",
        "428759497, BE, BE0428759497",
        "U13585627, AT, ATU13585627",
        "ＤＥ１３６６９５９７６, DE, DE136695976"
    })
    void vatNumbersAreReadAsPeopleWriteThem(String typed, String country, String read) {
        VatNumber number = VatNumber.of(typed, country);

        assertThat(number.text()).isEqualTo(read);
        assertThat(number.verdict()).isEqualTo(Verdict.CHECK_DIGITS_FIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DE", "DE1", "<script>", "DE13669597X", "DE136695976136695976", "\u202E136695976X", "💥"})
    void whatIsNoVatNumberIsRefused(String typed) {
        assertThat(VatNumber.of(typed, "DE").verdict().refuted()).isTrue();
    }

    @Test
    void countriesWithoutKnownRulesAreNotJudged() {
        assertThat(VatNumber.of("123456", "BR").verdict()).isEqualTo(Verdict.UNKNOWN_FORMAT);
        assertThat(RegistrationNumber.of("123456", "BR").verdict()).isEqualTo(Verdict.UNKNOWN_FORMAT);
        assertThat(VatNumber.of("GB980780684", "GB").inVies()).isFalse();
        assertThat(VatNumber.of("XI980780684", "GB").inVies()).isTrue();
    }

    @Test
    void anLeiHasItsCheckDigits() {
        assertThat(Lei.of("5299 00T8 BM49 AURS DO55").verdict()).isEqualTo(Verdict.CHECK_DIGITS_FIT);
        assertThat(Lei.of("529900T8BM49AURSDO56").verdict()).isEqualTo(Verdict.WRONG_CHECK_DIGITS);
        assertThat(Lei.of("529900T8BM49AURSDO5").verdict()).isEqualTo(Verdict.WRONG_FORMAT);
    }

    /** They fit the modulus as well as the right ones do. */
    @ParameterizedTest
    @CsvSource({"529900GUILDHALL083, 97, 00", "529900GUILDHALL018, 98, 01", "529900GUILDHALL050, 02, 99"})
    void anLeiHasOnlyCheckDigitsThatAreEverMade(String number, String right, String never) {
        assertThat(Lei.of(number + right).verdict()).isEqualTo(Verdict.CHECK_DIGITS_FIT);
        assertThat(Lei.of(number + never).verdict()).isEqualTo(Verdict.WRONG_CHECK_DIGITS);
    }

    @Property(tries = 200)
    void anLeiWithOneOtherDigitOrLetterIsRefuted(
            @ForAll @IntRange(max = 19) int place, @ForAll @IntRange(max = 25) int other) {
        char was = LEI.charAt(place);
        char is = Character.isDigit(was) ? (char) ('0' + other % 10) : (char) ('A' + other);
        String changed = LEI.substring(0, place) + is + LEI.substring(place + 1);

        assertThat(Lei.of(changed).verdict().refuted()).isEqualTo(is != was);
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, CHECK_DIGITS_FIT",
        "de89370400440532013000, CHECK_DIGITS_FIT",
        "GB29 NWBK 6016 1331 9268 19, CHECK_DIGITS_FIT",
        "DE88 3704 0044 0532 0130 00, WRONG_CHECK_DIGITS",
        "DE89 3704 0044 0532 0130 0, WRONG_FORMAT",
        "XX12 3456 7890 1234, UNKNOWN_FORMAT",
        "hello, WRONG_FORMAT"
    })
    void anIbanHasLengthAndCheckDigitsOfItsCountry(String typed, Verdict verdict) {
        assertThat(Iban.of(typed).verdict()).isEqualTo(verdict);
    }

    @Test
    void anIbanIsShownWithoutItsMiddle() {
        assertThat(Iban.of("DE89370400440532013000").masked()).isEqualTo("DE89 … 3000");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, HRB 12345, FORMAT_FITS",
        "DE, HRB 123456 B, FORMAT_FITS",
        "DE, 12345, WRONG_FORMAT",
        "FR, 552 008 443, CHECK_DIGITS_FIT",
        "FR, 552 008 444, WRONG_CHECK_DIGITS",
        "SE, 556036-0793, CHECK_DIGITS_FIT",
        "CH, CHE-116.281.710, CHECK_DIGITS_FIT",
        "CH, CHE-116.281.711, WRONG_CHECK_DIGITS",
        "NO, 988 077 917, CHECK_DIGITS_FIT",
        "GB, SC123456, FORMAT_FITS"
    })
    void registrationNumbersHaveTheFormatOfTheirRegister(String country, String typed, Verdict verdict) {
        assertThat(RegistrationNumber.of(typed, country).verdict()).isEqualTo(verdict);
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = CompanyNumbersTest.class.getResourceAsStream("/duediligence/vat-numbers.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
