package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an applicant says of owners, directors and signatory is in the register afterwards. */
class NamedPartiesTest {

    private static final String FORM = """
            {
              "legalName": "Nordlicht GmbH", "registrationNumber": "HRB 4711", "country": "DE", "partnerType": "reseller",
              "contactName": "Cleo Contact", "contactMail": "cleo@nordlicht.example",
              "owners": [
                {"name": "Olga Owner", "birthDate": "1980-01-02", "birthPlace": "Riga", "nationality": "LV",
                 "country": "DE", "sharePercent": 60, "ownedThrough": "Holding GmbH"},
                {"company": true, "name": "Holding GmbH", "country": "AT", "registrationNumber": "FN 99",
                 "sharePercent": 100}
              ],
              "directors": [{"name": "Dora Director", "birthDate": "1970-03-04", "nationality": "FR"}],
              "signatoryName": "Sig Signer", "signatoryBirthPlace": "Lyon", "signatoryNationality": "FR", "consent": true
            }
            """;

    private final RecordedEvents events = new RecordedEvents();
    private final Organisations organisations = PartnerRegister.open(events, new MutableClock());

    @Test
    void everythingSaidOfThemIsKept() throws Exception {
        ApplicationForm form =
                new ObjectMapper().registerModule(new JavaTimeModule()).readValue(FORM, ApplicationForm.class);

        UUID partnerId = Objects.requireNonNull(
                new TransactionTemplate(new DataSourceTransactionManager(ModuleDatabase.dataSource()))
                        .execute(status -> organisations.register(Applications.organisation(form))));

        List<Party> parties = organisations.parties(partnerId);
        assertThat(parties)
                .extracting(
                        Party::name, Party::position, Party::nationality, Party::birthPlace, Party::registrationNumber)
                .containsExactly(
                        tuple("Nordlicht GmbH", Position.COMPANY, null, null, "HRB 4711"),
                        tuple("Olga Owner", Position.BENEFICIAL_OWNER, "LV", "Riga", null),
                        tuple("Holding GmbH", Position.BENEFICIAL_OWNER, null, null, "FN 99"),
                        tuple("Dora Director", Position.DIRECTOR, "FR", null, null),
                        tuple("Sig Signer", Position.AUTHORISED_SIGNATORY, "FR", "Lyon", null));
        assertThat(parties.get(1).ownedId()).isEqualTo(parties.get(2).id());
        assertThat(parties.get(2).ownedId()).isNull();
        assertThat(parties.get(2).kind()).isEqualTo(Party.Kind.ORGANISATION);
    }
}
