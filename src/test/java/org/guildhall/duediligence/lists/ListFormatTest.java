package org.guildhall.duediligence.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListFormatTest {

    private static final String SDN = """
            11,"QUELLBRUECK, Zorvan","individual","FICTION] [MIST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 04 Mar 1961; alt. DOB Apr 1962; POB Nebelstadt, Norway; nationality Norway; Passport AB12345 (Norway); a.k.a. 'FALTER'; Linked To: NACHTF"
            12,"NACHTFALTER GMBH",-0- ,"FICTION",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            13,"LADY LAGOON","vessel","FICTION",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"MMSI 123456789."
            \u001a
            """;
    private static final String ALT = "11,1,\"aka\",\"QUELLBRUCK, Sorvan\",-0- \n";
    private static final String ADD = "12,5,\"Mist Street 1\",\"Oslo\",\"Korea, North\",-0- \n";
    private static final String COMMENTS = "11,\"ALTER GMBH; a.k.a. 'MOTH'.\"\n";

    private static final String UN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>
              <DATAID>1</DATAID><FIRST_NAME>ZORVAN</FIRST_NAME><SECOND_NAME>EMIL</SECOND_NAME><THIRD_NAME>TESK</THIRD_NAME>
              <UN_LIST_TYPE>MIST</UN_LIST_TYPE><REFERENCE_NUMBER>MIi.001</REFERENCE_NUMBER>
              <NAME_ORIGINAL_SCRIPT>Зорван Теск</NAME_ORIGINAL_SCRIPT>
              <NATIONALITY><VALUE>Syrian Arab Republic</VALUE></NATIONALITY>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Sorvan Tesk</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Falter</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1961</FROM_YEAR><TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Nebelstadt</CITY><COUNTRY>Norway</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AB 1</NUMBER></INDIVIDUAL_DOCUMENT>
            </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
              <DATAID>2</DATAID><FIRST_NAME>NACHTFALTER</FIRST_NAME><REFERENCE_NUMBER>MIe.002</REFERENCE_NUMBER>
              <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Nightmoth</ALIAS_NAME></ENTITY_ALIAS>
              <ENTITY_ADDRESS><COUNTRY>Norway</COUNTRY></ENTITY_ADDRESS>
            </ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """;

    private static final String EU = """
            <?xml version="1.0" encoding="UTF-8"?>
            <export xmlns="http://eu.europa.ec/fpi/fsd/export">
              <sanctionEntity logicalId="7" euReferenceNumber="EU.7.1">
                <regulation programme="MIST"/><subjectType code="person" classificationCode="P"/>
                <nameAlias wholeName="Zorvan Tesk" strong="true"/><nameAlias wholeName="Falter" strong="false"/>
                <nameAlias firstName="Sorvan" lastName="Tesk" wholeName="" strong="true"/>
                <citizenship countryIso2Code="NO"/><citizenship countryIso2Code="00"/>
                <birthdate birthdate="1961-03-04" year="1961" city="Nebelstadt" countryDescription="NORWAY"/>
                <identification number="AB 1"/>
              </sanctionEntity>
              <sanctionEntity logicalId="8"><subjectType code="enterprise"/><nameAlias wholeName="Nachtfalter"/></sanctionEntity>
            </export>
            """;

    private static final String UK = """
            <?xml version="1.0" encoding="utf-8"?>
            <Designations><DateGenerated>01/01/2026</DateGenerated><Designation><UniqueID>MIS0001</UniqueID>
              <Names>
                <Name><Name6>Falter</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
                <Name><Name1>Zorvan</Name1><Name6>TESK</Name6><NameType>Primary Name</NameType></Name>
              </Names>
              <NonLatinNames><NonLatinName><NameNonLatinScript>Зорван Теск</NameNonLatinScript></NonLatinName></NonLatinNames>
              <RegimeName>Mist</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
              <IndividualDetails><Individual><DOBs><DOB>dd/mm/1961</DOB><DOB>04/03/1962</DOB></DOBs>
                <Nationalities><Nationality>Norway</Nationality></Nationalities>
                <BirthDetails><Location><TownOfBirth>Nebelstadt</TownOfBirth></Location></BirthDetails></Individual></IndividualDetails>
            </Designation></Designations>
            """;

    private static final String UK_TABLE = """
            Report Date: 01-Jan-2026
            Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Address Country,D.O.B,Nationality(/ies),Passport number,Town of birth,Country of birth
            01/01/2026,MIS0001,1,,Falter,,,,,,Alias,Low quality a.k.a,,,Mist,Individual,,dd/mm/1961,Norway,,Nebelstadt,
            01/01/2026,MIS0001,1,,TESK,Zorvan,,,,,Primary Name,,,Зорван Теск,Mist,Individual,Norway,04/03/1962,Norway,"AB 1, old",Nebelstadt,
            01/01/2026,MIS0002,2,,NACHTFALTER GMBH,,,,,,Primary Name,,,,Mist,Entity,Norway,,,,,
            """;

    private static final String OPENSANCTIONS = """
            id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change
            NK-1,Person,Zorvan Tesk,Sorvan Tesk;Зорван Теск,1961-03-04;1962,no;se,,AB1;CD2,Mist,,,Fiction,2026-01-01,2026-01-02,2026-01-01
            NK-2,LegalEntity,Nachtfalter,,,,,,,,,Fiction,2026-01-01,2026-01-02,2026-01-01
            """;

    private static final String HAND_KEPT =
            "id;kind;name;aliases;programme\n1;person;Zorvan Tesk;Sorvan Tesk|Z. Tesk;X\n";

    @Test
    void ofacJoinsItsFilesAndReadsTheRemarks() {
        List<ListEntry> entries = parse(ListFormat.OFAC_SDN, SDN, ALT, ADD, COMMENTS);

        assertThat(entries)
                .extracting(ListEntry::id, ListEntry::kind)
                .containsExactly(
                        tuple("11", EntryKind.PERSON),
                        tuple("12", EntryKind.ORGANISATION),
                        tuple("13", EntryKind.VESSEL));
        ListEntry person = entries.getFirst();
        assertThat(person.names())
                .containsExactly(
                        new ListedName("QUELLBRUECK, Zorvan", Strength.PRIMARY),
                        new ListedName("QUELLBRUCK, Sorvan", Strength.STRONG),
                        new ListedName("FALTER", Strength.WEAK),
                        new ListedName("MOTH", Strength.WEAK));
        assertThat(person.programme()).isEqualTo("FICTION, MIST");
        assertThat(person.details())
                .isEqualTo(new ListEntry.Details(
                        List.of("1961-03-04", "1962-04"),
                        List.of("Nebelstadt, Norway"),
                        List.of("no"),
                        List.of("AB12345")));
        assertThat(entries.get(1).details().countries()).containsExactly("kp");
    }

    @Test
    void ofacAliasesMayHaveApostrophes() {
        List<ListEntry> entries = parse(
                ListFormat.OFAC_SDN,
                SDN,
                ALT,
                ADD,
                "12,\"a.k.a. 'ABU-'UMAR'; f.k.a. 'O'MOTH'; n.k.a. ''; a.k.a. 'LAST'\"\n");

        assertThat(entries.get(1).names())
                .extracting(ListedName::text)
                .containsExactly("NACHTFALTER GMBH", "ABU-'UMAR", "O'MOTH", "'; a.k.a. 'LAST");
    }

    /** The remarks of an entry are put together from as many rows as a file likes. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endlessRemarksAreRefusedAtOnce() {
        String hostile = "12,\"" + "a.k.a. 'x ".repeat(200_000) + "\"\n";

        assertThatThrownBy(() -> parse(ListFormat.OFAC_SDN, SDN, ALT, ADD, hostile))
                .isInstanceOf(ListUnreadable.class)
                .hasMessageContaining("Expected remarks of at most 50,000 characters");
    }

    @Test
    void theUnNamesAreJoinedAndTheirQualityKept() {
        List<ListEntry> entries = parse(ListFormat.UN_XML, UN);

        assertThat(entries).extracting(ListEntry::id).containsExactly("MIi.001", "MIe.002");
        assertThat(entries.getFirst().names())
                .containsExactly(
                        new ListedName("ZORVAN EMIL TESK", Strength.PRIMARY),
                        new ListedName("Зорван Теск", Strength.STRONG),
                        new ListedName("Sorvan Tesk", Strength.STRONG),
                        new ListedName("Falter", Strength.WEAK));
        assertThat(entries.getFirst().details())
                .isEqualTo(new ListEntry.Details(
                        List.of("1961", "1962"), List.of("Nebelstadt Norway"), List.of("sy"), List.of("AB 1")));
        assertThat(entries.get(1).details().countries()).containsExactly("no");
    }

    @Test
    void theEuSaysWhichAliasesAreWeak() {
        List<ListEntry> entries = parse(ListFormat.EU_XML, EU);

        assertThat(entries)
                .extracting(ListEntry::id, ListEntry::kind)
                .containsExactly(tuple("EU.7.1", EntryKind.PERSON), tuple("8", EntryKind.ORGANISATION));
        assertThat(entries.getFirst().names())
                .containsExactly(
                        new ListedName("Zorvan Tesk", Strength.PRIMARY),
                        new ListedName("Sorvan Tesk", Strength.STRONG),
                        new ListedName("Falter", Strength.WEAK));
        assertThat(entries.getFirst().details().birthDates()).containsExactly("1961-03-04", "1961");
        assertThat(entries.getFirst().details().countries()).containsExactly("no");
    }

    @Test
    void theUkKnowsDatesInPart() {
        ListEntry person = parse(ListFormat.UK_XML, UK).getFirst();

        assertThat(person.names())
                .containsExactly(
                        new ListedName("Zorvan TESK", Strength.PRIMARY),
                        new ListedName("Зорван Теск", Strength.STRONG),
                        new ListedName("Falter", Strength.WEAK));
        assertThat(person.details())
                .isEqualTo(new ListEntry.Details(
                        List.of("1961", "1962-03-04"), List.of("Nebelstadt"), List.of("no"), List.of()));
    }

    @Test
    void theUkTableSaysTheSameInManyRows() {
        List<ListEntry> entries = parse(ListFormat.UK_CSV, UK_TABLE);

        assertThat(entries)
                .extracting(ListEntry::id, ListEntry::kind)
                .containsExactly(tuple("MIS0001", EntryKind.PERSON), tuple("MIS0002", EntryKind.ORGANISATION));
        assertThat(entries.getFirst().names())
                .isEqualTo(parse(ListFormat.UK_XML, UK).getFirst().names());
        assertThat(entries.getFirst().details())
                .isEqualTo(new ListEntry.Details(
                        List.of("1961", "1962-03-04"), List.of("Nebelstadt"), List.of("no"), List.of("AB 1, old")));
        assertThat(parse(ListFormat.UK_CSV, UK_TABLE.replace("Designation Type", "\"Individual, Entity, Ship\"")))
                .isEqualTo(entries);
    }

    @Test
    void aListIsAsOldAsItSaysUnlessItClaimsTheFuture() {
        Instant received = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(published(
                        UN.replace(
                                "<CONSOLIDATED_LIST>",
                                "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\">"),
                        received))
                .contains(Instant.parse("2026-02-27T00:00:09.554Z"));
        assertThat(published(EU.replace("<export ", "<export generationDate=\"2026-02-27T18:00:00+01:00\" "), received))
                .contains(Instant.parse("2026-02-27T17:00:00Z"));
        assertThat(published(UK, received)).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(published(UK_TABLE, received)).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(published(UK.replace("01/01/2026", "01/01/2027"), received)).isEmpty();
        assertThat(published(OPENSANCTIONS, received)).isEmpty();
    }

    private static Optional<Instant> published(String list, Instant received) {
        return PublicationDate.of(List.of(new ListFile("list", bytes(list))), received);
    }

    @Test
    void openSanctionsSeparatesValuesBySemicolons() {
        List<ListEntry> entries = parse(ListFormat.OPENSANCTIONS_CSV, OPENSANCTIONS);

        assertThat(entries.getFirst().names())
                .extracting(ListedName::text)
                .containsExactly("Zorvan Tesk", "Sorvan Tesk", "Зорван Теск");
        assertThat(entries.getFirst().details())
                .isEqualTo(new ListEntry.Details(
                        List.of("1961-03-04", "1962"), List.of(), List.of("no", "se"), List.of("AB1", "CD2")));
        assertThat(entries.get(1).kind()).isEqualTo(EntryKind.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void aDamagedOrHostileListIsRefusedAsAWhole(ListFormat format, String what, byte[] first) {
        assertThatThrownBy(() -> format.parse(with(format, first)))
                .as(what)
                .isInstanceOf(ListUnreadable.class)
                .hasMessageMatching("(?s)Expected .+, but .+\\. .+\\.");
    }

    private static Stream<Arguments> damaged() {
        List<Arguments> cases = new ArrayList<>();
        for (ListFormat format : List.of(
                ListFormat.OFAC_SDN,
                ListFormat.UN_XML,
                ListFormat.EU_XML,
                ListFormat.UK_XML,
                ListFormat.UK_CSV,
                ListFormat.OPENSANCTIONS_CSV)) {
            String good = good(format).getFirst();
            cases.add(Arguments.of(format, "empty", new byte[0]));
            cases.add(Arguments.of(format, "blank", bytes("\n \n")));
            cases.add(Arguments.of(format, "a web page", bytes("<!DOCTYPE html><html><body>503</body></html>")));
            cases.add(Arguments.of(format, "cut off", bytes(good.substring(0, good.length() * 2 / 3))));
            cases.add(Arguments.of(format, "UTF-16", good.getBytes(StandardCharsets.UTF_16)));
            cases.add(Arguments.of(format, "Latin-1", ("é" + good).getBytes(StandardCharsets.ISO_8859_1)));
        }
        cases.add(Arguments.of(
                ListFormat.UN_XML,
                "entity expansion",
                bytes("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                        + UN.substring(UN.indexOf("<CONS")).replace("EMIL", "&b;"))));
        cases.add(Arguments.of(
                ListFormat.UN_XML,
                "a million aliases",
                bytes(UN.replace(
                        "<INDIVIDUAL_ALIAS><QUALITY/>",
                        "<INDIVIDUAL_ALIAS><ALIAS_NAME>A</ALIAS_NAME></INDIVIDUAL_ALIAS>".repeat(1_000_000)
                                + "<INDIVIDUAL_ALIAS><QUALITY/>"))));
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            aliases.append("Falter ").append(i).append(';');
        }
        cases.add(Arguments.of(
                ListFormat.OPENSANCTIONS_CSV,
                "a million aliases",
                bytes(OPENSANCTIONS.replace("Sorvan Tesk;", aliases))));
        cases.add(Arguments.of(
                ListFormat.OPENSANCTIONS_CSV,
                "an endless name",
                bytes(OPENSANCTIONS.replace("Sorvan Tesk;", "x".repeat(10_000) + ";"))));
        cases.add(Arguments.of(ListFormat.UN_XML, "another list", bytes(EU)));
        cases.add(Arguments.of(ListFormat.EU_XML, "nobody listed", bytes("<export></export>")));
        return cases.stream();
    }

    @ParameterizedTest
    @EnumSource(ListFormat.class)
    void everyFormatReadsItsExample(ListFormat format) {
        assertThat(format.parse(with(format, bytes(good(format).getFirst())))).isNotEmpty();
    }

    /** Past screenings read the files of their day again. */
    @Test
    void whatIsReadChangesOnlyWithTheVersion() throws IOException {
        StringBuilder read = new StringBuilder(ListFormat.VERSION).append('\n');
        for (ListFormat format : ListFormat.values()) {
            read.append("\n%s\n".formatted(format));
            parse(format, good(format).toArray(String[]::new))
                    .forEach(entry -> read.append(inOneLine(entry)).append('\n'));
        }

        assertThat(read.toString())
                .as(
                        "The same files are read as other entries. Raise ListFormat.VERSION and write the new ones to"
                                + " src/test/resources/duediligence/read-lists.txt: old screenings then say that other rules made them")
                .isEqualTo(golden());
    }

    private static String inOneLine(ListEntry entry) {
        ListEntry.Details details = entry.details();
        return "%s %s %s; born %s in %s; of %s; numbers %s; %s; %s"
                .formatted(
                        entry.id(),
                        entry.kind(),
                        entry.names().stream()
                                .map(name -> "%s (%s)".formatted(name.text(), name.strength()))
                                .toList(),
                        details.birthDates(),
                        details.birthPlaces(),
                        details.countries(),
                        details.registrationNumbers(),
                        entry.programme(),
                        String.valueOf(entry.remarks()).replace("\n", " / "));
    }

    private static String golden() throws IOException {
        try (InputStream file = ListFormatTest.class.getResourceAsStream("/duediligence/read-lists.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void filesOfDifferentDaysAreRefused() {
        assertThatThrownBy(() -> parse(ListFormat.OFAC_SDN, SDN, "99,1,\"aka\",\"NOBODY\",-0- \n", ADD, COMMENTS))
                .isInstanceOf(ListUnreadable.class)
                .hasMessageContaining("'99' is none");
    }

    private static List<ListEntry> parse(ListFormat format, String... contents) {
        List<ListFile> files = new ArrayList<>();
        for (int i = 0; i < contents.length; i++) {
            files.add(new ListFile(format.fileNames().get(i), bytes(contents[i])));
        }
        return format.parse(files);
    }

    private static List<ListFile> with(ListFormat format, byte[] first) {
        List<String> contents = good(format);
        List<ListFile> files = new ArrayList<>();
        files.add(new ListFile(format.fileNames().getFirst(), first));
        for (int i = 1; i < contents.size(); i++) {
            files.add(new ListFile(format.fileNames().get(i), bytes(contents.get(i))));
        }
        return files;
    }

    private static List<String> good(ListFormat format) {
        return switch (format) {
            case OFAC_SDN -> Arrays.asList(SDN, ALT, ADD, COMMENTS);
            case UN_XML -> List.of(UN);
            case EU_XML -> List.of(EU);
            case UK_XML -> List.of(UK);
            case UK_CSV -> List.of(UK_TABLE);
            case OPENSANCTIONS_CSV -> List.of(OPENSANCTIONS);
            case GUILDHALL_CSV -> List.of(HAND_KEPT);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
