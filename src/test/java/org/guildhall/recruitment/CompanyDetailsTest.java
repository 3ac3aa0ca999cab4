package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.denylist.Trait;
import org.junit.jupiter.api.Test;

class CompanyDetailsTest {

    @Test
    void aTieHasToBeDeclaredAndExplained() {
        assertThat(details(null, null, null).validate()).containsOnlyKeys("conflictOfInterest");
        assertThat(details(null, "yes", " ").validate()).containsOnlyKeys("conflictDetails");
        assertThat(details(null, "yes", "My brother works in your sales.").validate())
                .isEmpty();
        assertThat(CompanyDetails.NONE.validate()).isEmpty();
    }

    @Test
    void anAccountNumberHasToAddUp() {
        assertThat(details("DE89 3704 0044 0532 0130 01", "no", null).validate())
                .containsOnlyKeys("bankAccount");
        assertThat(details("de89 3704 0044 0532 0130 00", "no", null).validate())
                .isEmpty();
    }

    @Test
    void itIsRecognisedByAddressTaxNumberAndAccount() {
        CompanyDetails details =
                new CompanyDetails("Zunftgasse 12", "50667", "Köln", "12/3", "DE89370400440532013000", "no", null);

        assertThat(details.traits("DE"))
                .extracting(Trait::kind)
                .containsExactly(Trait.Kind.ADDRESS, Trait.Kind.TAX_NUMBER, Trait.Kind.BANK_ACCOUNT);
    }

    private static CompanyDetails details(String account, String conflict, String explained) {
        return new CompanyDetails(null, null, null, null, account, conflict, explained);
    }
}
