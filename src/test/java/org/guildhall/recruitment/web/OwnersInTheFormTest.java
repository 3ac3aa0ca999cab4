package org.guildhall.recruitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import org.guildhall.consents.ConsentRegister;
import org.guildhall.forms.FormDefinition;
import org.guildhall.forms.FormTexts;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.tracks.TrackRegister;
import org.junit.jupiter.api.Test;

/** The application form's own rules for owners: what is asked of a person, of a company, and of those behind it. */
class OwnersInTheFormTest {

    private static final String FORM = """
            {
              "legalName": "Nordlicht GmbH", "country": "DE", "partnerType": "reseller",
              "contactName": "Cleo Contact", "contactMail": "cleo@nordlicht.example",
              "owners": [{"name": "Olga Owner", "birthDate": "1980-01-02", "country": "DE", "sharePercent": 62.5}],
              "signatoryName": "Sig Signer", "conflictOfInterest": "no", "consent": true
            }
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final ApplicationFormSource source = new ApplicationFormSource(
            TrackRegister.open(Clock.systemUTC()),
            ConsentRegister.texts(),
            new Words(MessageFiles.texts()),
            new FormTexts(json),
            json);

    @Test
    void aFormFromBeforeThereWereCompaniesIsStillGood() throws Exception {
        assertThat(check("")).isEmpty();
    }

    @Test
    void aCompanyNeedsNoDateOfBirthButItsOwnersSayWhatTheyOwn() throws Exception {
        String company = """
                {"company": true, "name": "Holding GmbH", "country": "AT", "sharePercent": 100}""";
        assertThat(check(company)).containsOnlyKeys("owners[0].ownedThrough");

        assertThat(check("""
                        {"company": true, "name": "Holding GmbH", "country": "AT", "sharePercent": 100, "ownedThrough": "-"},
                        {"name": "Otto", "birthDate": "1980-01-02", "country": "DE", "sharePercent": 50, "ownedThrough": "Holding GmbH"}""")).isEmpty();
        assertThat(check("""
                        {"company": true, "name": "Holding GmbH", "country": "AT", "sharePercent": 100, "ownedThrough": "-"},
                        {"name": "Otto", "birthDate": "1980-01-02", "country": "DE", "sharePercent": 50, "ownedThrough": "Otto"}""")).containsOnlyKeys("owners[1].ownedThrough");
    }

    @Test
    void aPersonNeedsADateOfBirthAndACountryOfTheWorld() throws Exception {
        assertThat(check("""
                        {"company": false, "name": "Otto", "country": "ZZ", "nationality": "XX", "sharePercent": -1}"""))
                .containsOnlyKeys(
                        "owners[0].birthDate", "owners[0].country", "owners[0].nationality", "owners[0].sharePercent");
    }

    private Map<String, Wording> check(String owners) throws Exception {
        ObjectNode form = (ObjectNode) json.readTree(FORM);
        if (!owners.isEmpty()) {
            form.set("owners", json.readTree("[" + owners + "]"));
        }
        return FormDefinition.parse(source.schema()).check(form, source.choices());
    }
}
