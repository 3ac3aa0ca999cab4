package org.guildhall.duediligence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guildhall.duediligence.checks.registers.LeiRegistry;
import org.guildhall.duediligence.checks.registers.VatRegistry;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers of a company say of it, as far as formats and check digits can tell. */
class LegalCheckTest {

    private final LegalCheck check = new LegalCheck(VatRegistry.NONE, LeiRegistry.NONE);

    @ParameterizedTest
    @CsvSource({
        "DE, DE136695976, NONE",
        "DE, 136695976, NONE",
        "DE, ATU13585627, YELLOW",
        "GR, EL094259216, NONE",
        "GR, DE136695976, YELLOW",
        "GB, GB980780684, NONE",
        "GB, XI980780684, NONE",
        "IM, GB980780684, NONE",
        "IE, XI980780684, YELLOW",
        "CH, DE136695976, OBSERVATION"
    })
    void aVatNumberOfAnotherCountryIsFlagged(String country, String vatNumber, Flag flag) {
        CheckOutcome outcome = check.check(
                "identifiers",
                new Organisation(
                        UUID.randomUUID(),
                        "Nordlicht",
                        "HRB 12345",
                        country,
                        null,
                        PartnerType.DISTRIBUTOR,
                        PartnerStatus.APPLICANT,
                        null,
                        null),
                new Identifiers(vatNumber, null, null));

        assertThat(outcome.findings())
                .filteredOn(finding -> finding.title().startsWith("VAT number"))
                .extracting(Finding::flag)
                .containsOnlyOnce(Flag.NONE)
                .contains(flag);
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.title().equals("VAT number of another country"))
                .hasSize(flag == Flag.NONE ? 0 : 1);
    }
}
