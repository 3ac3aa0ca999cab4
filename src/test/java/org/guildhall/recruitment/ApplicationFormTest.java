package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.Told;
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
        Map<String, Wording> problems = form(fields -> fields.putArray("owners")
                        .add(owner("Olga Owner", "1980-01-02", "DE", "50"))
                        .add(owner("", "2030-01-01", "XX", "101")))
                .validate(clock);

        assertThat(problems)
                .containsOnlyKeys(
                        "owners[1].name", "owners[1].birthDate", "owners[1].country", "owners[1].sharePercent");
    }

    @Test
    void sharesMayAddUpToTheWholeButNotToMore() {
        assertThat(form(fields -> fields.putArray("owners")
                                .add(owner("A", "1980-01-02", "DE", "99.999"))
                                .add(owner("B", "1980-01-02", "DE", "0.001")))
                        .validate(clock))
                .isEmpty();
        assertThat(said(form(fields -> fields.putArray("owners")
                        .add(owner("A", "1980-01-02", "DE", "99.999"))
                        .add(owner("B", "1980-01-02", "DE", "0.002")))))
                .containsEntry(
                        "owners[1].sharePercent",
                        "With this share, the owners of your company hold 100.001 % together; please check them.");
    }

    @Test
    void ownersStandBehindCompaniesAtAnyDepth() {
        ApplicationForm form = owners(
                person("Olga Owner", "60").put("ownedThrough", "  holding GMBH "),
                company("Holding GmbH", "100").put("ownedThrough", "-"),
                company("Grand Holding SA", "40").put("ownedThrough", "Holding GmbH"),
                person("Otto Owner", "100").put("ownedThrough", "Grand Holding SA"));

        assertThat(form.validate(clock)).isEmpty();
    }

    @Test
    void aCompanyMayStandBehindSeveral() {
        ApplicationForm form = owners(
                company("East Ltd", "50"),
                company("West Ltd", "50"),
                company("Top Ltd", "100").put("ownedThrough", "East Ltd"),
                company("Top Ltd", "100").put("ownedThrough", "West Ltd"),
                person("Olga Owner", "100").put("ownedThrough", "Top Ltd"));

        assertThat(form.validate(clock)).isEmpty();
    }

    @Test
    void aShareOfACompanyThatIsNotListedIsRefused() {
        assertThat(owners(person("Olga Owner", "60").put("ownedThrough", "Nowhere Ltd"))
                        .validate(clock))
                .containsOnlyKeys("owners[0].ownedThrough");
        assertThat(owners(person("Otto Owner", "60"), person("Olga Owner", "60").put("ownedThrough", "Otto Owner"))
                        .validate(clock))
                .containsOnlyKeys("owners[1].ownedThrough");
    }

    @Test
    void nobodyOwnsItself() {
        assertThat(owners(company("Loop Ltd", "10").put("ownedThrough", "Loop Ltd"))
                        .validate(clock))
                .containsOnlyKeys("owners[0].ownedThrough");
        assertThat(owners(
                                company("Loop Ltd", "10").put("ownedThrough", "Ring Ltd"),
                                company("Ring Ltd", "10").put("ownedThrough", "Loop Ltd"))
                        .validate(clock))
                .containsOnlyKeys("owners[0].ownedThrough", "owners[1].ownedThrough");
        assertThat(owners(company("NORDLICHT  GmbH", "10")).validate(clock)).containsOnlyKeys("owners[0].name");
    }

    @Test
    void sharesAddUpPerCompany() {
        assertThat(said(owners(
                        company("Holding GmbH", "90"),
                        person("Olga Owner", "60").put("ownedThrough", "Holding GmbH"),
                        person("Otto Owner", "50").put("ownedThrough", "Holding GmbH"),
                        person("Ida Owner", "10"))))
                .containsOnlyKeys("owners[2].sharePercent")
                .containsValue("With this share, the owners of Holding GmbH hold 110 % together; please check them.");
    }

    @Test
    void anyNumberOfOwnersAndAnyLengthOfNameGetsAClearAnswer() {
        assertThat(said(owners(IntStream.range(0, 500)
                        .mapToObj(i -> person("Owner " + i, "0.1"))
                        .toArray(ObjectNode[]::new))))
                .containsEntry("owners", "Please name at most 100 owners; these are 500.");
        assertThat(said(owners(company("x".repeat(10_000), "10"))))
                .containsEntry("owners[0].name", "Please use at most 200 characters; this has 10,000.");
        assertThat(said(owners(person("Olga Owner", "-1"))))
                .containsEntry("owners[0].sharePercent", "Please enter a percentage from 0 to 100.");
    }

    @Test
    void aHundredCompaniesInARowAreAChainNotACircle() {
        assertThat(owners(IntStream.range(0, 100)
                                .mapToObj(i -> i == 0
                                        ? company("Company 0", "100")
                                        : company("Company " + i, "100").put("ownedThrough", "Company " + (i - 1)))
                                .toArray(ObjectNode[]::new))
                        .validate(clock))
                .isEmpty();
    }

    @Test
    void directorsAreCheckedByThemselves() {
        assertThat(form(fields -> fields.putArray("directors")
                                .add(json.createObjectNode().put("name", "Dora Director"))
                                .add(json.createObjectNode()
                                        .put("birthDate", "2030-01-01")
                                        .put("nationality", "XX")))
                        .validate(clock))
                .containsOnlyKeys("directors[1].name", "directors[1].birthDate", "directors[1].nationality");
    }

    private ApplicationForm owners(ObjectNode... owners) {
        return form(fields -> {
            ArrayNode rows = fields.putArray("owners");
            for (ObjectNode owner : owners) {
                rows.add(owner);
            }
        });
    }

    private ObjectNode person(String name, String share) {
        return owner(name, "1980-01-02", "DE", share);
    }

    private ObjectNode company(String name, String share) {
        return json.createObjectNode()
                .put("company", true)
                .put("name", name)
                .put("country", "DE")
                .put("sharePercent", share);
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

    private Map<String, String> said(ApplicationForm form) {
        return Told.inEnglish().apply(new InvalidSubmission(form.validate(clock)));
    }
}
