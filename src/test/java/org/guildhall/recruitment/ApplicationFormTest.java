package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.function.Consumer;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationFormTest {

    private static final String VALID = """
            {
              "legalName": " Nordlicht GmbH ", "registrationNumber": "", "country": "de", "website": "www.nordlicht.example",
              "partnerType": "reseller", "yearsInBusiness": 0, "employees": null, "motivation": "",
              "contactName": "Cleo Contact", "contactMail": "cleo@nordlicht.example",
              "owners": [{"name": "Olga Owner", "birthDate": "1980-01-02", "country": "DE", "sharePercent": 62.5}],
              "signatoryName": "Sig Signer", "signatoryTitle": "", "signatoryBirthDate": null, "consent": true
            }
            """;

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final MutableClock clock = new MutableClock();

    @Test
    void optionalFieldsMayBeBlankAndAreTidied() {
        ApplicationForm form = form(fields -> {});

        assertThat(form.validate(clock)).isEmpty();
        assertThat(form.legalName()).isEqualTo("Nordlicht GmbH");
        assertThat(form.registrationNumber()).isNull();
        assertThat(form.country()).isEqualTo("DE");
        assertThat(form.website()).isEqualTo("https://www.nordlicht.example");
    }

    @Test
    void anEmptyFormIsToldEverythingItNeeds() throws Exception {
        ApplicationForm form = json.readValue("{}", ApplicationForm.class);

        assertThat(form.validate(clock))
                .containsOnlyKeys(
                        "legalName",
                        "country",
                        "partnerType",
                        "contactName",
                        "contactMail",
                        "owners",
                        "signatoryName",
                        "consent");
    }

    @ParameterizedTest
    @CsvSource({
        "country,ZZ",
        "country,Germany",
        "partnerType,friend",
        "website,javascript:alert(1)",
        "website,ftp://files.example.com",
        "website,https://user@example.com",
        "website,localhost",
        "legalName,---",
        "contactName,!!!",
        "signatoryBirthDate,2026-03-02",
        "signatoryBirthDate,1880-01-01",
        "yearsInBusiness,-1",
        "yearsInBusiness,501",
        "employees,-5",
        "consent,false"
    })
    void aBadValueIsNamedByItsField(String field, String value) {
        assertThat(form(fields -> fields.put(field, value)).validate(clock)).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cleo",
                "cleo@",
                "@example.com",
                "cleo@localhost",
                "a b@example.com",
                "cleo@example..com",
                "cleo@-example.com",
                "cleo@example.com\nBcc: all@example.com",
                "Cleo <cleo@example.com>",
                "a@example.com,b@example.com"
            })
    void aBadMailAddressIsRefused(String mail) {
        assertThat(form(fields -> fields.put("contactMail", mail)).validate(clock))
                .containsOnlyKeys("contactMail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cleo+partner@mail.example.co.uk", "c.o'neill@example.org", "jürgen@müller.example"})
    void aGoodMailAddressIsTaken(String mail) {
        assertThat(form(fields -> fields.put("contactMail", mail)).validate(clock))
                .isEmpty();
    }

    @Test
    void textsHaveAnEndAndNoHiddenLines() {
        assertThat(form(fields -> fields.put("legalName", "x".repeat(200))).validate(clock))
                .isEmpty();
        assertThat(form(fields -> fields.put("legalName", "x".repeat(201))).validate(clock))
                .containsOnlyKeys("legalName");
        assertThat(form(fields -> fields.put("contactName", "Cleo\r\nBcc: x")).validate(clock))
                .containsOnlyKeys("contactName");
        assertThat(form(fields -> fields.put("motivation", "One line.\nAnother line."))
                        .validate(clock))
                .isEmpty();
        assertThat(form(fields -> fields.put("motivation", "x".repeat(4001))).validate(clock))
                .containsOnlyKeys("motivation");
    }

    @Test
    void everyOwnerIsCheckedByItself() {
        Map<String, String> problems = form(fields -> fields.putArray("owners")
                        .add(owner("Olga Owner", "1980-01-02", "DE", "50"))
                        .add(owner("", "2030-01-01", "XX", "101")))
                .validate(clock);

        assertThat(problems)
                .containsOnlyKeys(
                        "owners[1].name",
                        "owners[1].birthDate",
                        "owners[1].country",
                        "owners[1].sharePercent",
                        "owners");
    }

    @Test
    void sharesMayAddUpToTheWholeButNotToMore() {
        assertThat(form(fields -> fields.putArray("owners")
                                .add(owner("A", "1980-01-02", "DE", "99.999"))
                                .add(owner("B", "1980-01-02", "DE", "0.001")))
                        .validate(clock))
                .isEmpty();
        assertThat(form(fields -> fields.putArray("owners")
                                .add(owner("A", "1980-01-02", "DE", "99.999"))
                                .add(owner("B", "1980-01-02", "DE", "0.002")))
                        .validate(clock))
                .containsOnlyKeys("owners");
    }

    private ObjectNode owner(String name, String birthDate, String country, String share) {
        return json.createObjectNode()
                .put("name", name)
                .put("birthDate", birthDate)
                .put("country", country)
                .put("sharePercent", share);
    }

    private ApplicationForm form(Consumer<ObjectNode> change) {
        try {
            ObjectNode fields = (ObjectNode) json.readTree(VALID);
            change.accept(fields);
            return json.treeToValue(fields, ApplicationForm.class);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
