package org.guildhall.duediligence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    private Path directory;

    @Test
    void pairsAreScoredDecidedAndExplained() throws IOException {
        Path in = write("pairs.csv", """
                schema,name1,name2
                Person,Zorvan Tesk,"TESK, Zorvan"
                Company,Nachtfalter GmbH,Lagoon Ltd
                Person,%s,Zorvan Tesk
                """.formatted("x".repeat(10_000)));
        Path out = directory.resolve("scores.csv");

        PairsCommand.main(new String[] {in.toString(), out.toString()});

        List<CSVRecord> rows = read(out);
        assertThat(rows).extracting(row -> row.get("decision")).containsExactly("match", "no-match", "not-comparable");
        assertThat(rows.getFirst().get("score")).isEqualTo("1.0000");
        assertThat(rows.getFirst().get("explanation")).contains("'zorvan' and 'zorvan' the same word");
        assertThat(rows.getLast().get("explanation")).startsWith("Expected a name of at most 1,000 characters");
    }

    @Test
    void partiesAreRankedOnTheListsOfADirectory() throws IOException {
        Files.createDirectory(directory.resolve("un"));
        write("un/consolidated.xml", """
                <CONSOLIDATED_LIST><INDIVIDUALS>
                <INDIVIDUAL><REFERENCE_NUMBER>MIi.1</REFERENCE_NUMBER><FIRST_NAME>Zorvan</FIRST_NAME><SECOND_NAME>Tesk</SECOND_NAME>
                  <INDIVIDUAL_DATE_OF_BIRTH><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
                <INDIVIDUAL><REFERENCE_NUMBER>MIi.2</REFERENCE_NUMBER><FIRST_NAME>Zorvan</FIRST_NAME><SECOND_NAME>Mostrander</SECOND_NAME></INDIVIDUAL>
                </INDIVIDUALS></CONSOLIDATED_LIST>
                """);
        Path in = write("parties.csv", """
                \uFEFFschema,name,birth_date,country
                Person,Zorvan Tesk,1961-03-04,NO
                Company,Lagoon Ltd,,
                Person,???,,
                """);
        Path out = directory.resolve("hits.csv");

        PartiesCommand.main(new String[] {directory.toString(), in.toString(), out.toString()});

        List<CSVRecord> rows = read(out);
        assertThat(rows)
                .extracting(row ->
                        row.get("row") + " " + row.get("rank") + " " + row.get("decision") + " " + row.get("entry_id"))
                .containsExactly("1 1 review MIi.1", "1 2 below-threshold MIi.2", "2  no-hit ", "3  not-comparable ");
        assertThat(rows.getFirst().get("list")).isEqualTo("un");
        assertThat(rows.getFirst().get("explanation")).contains("born in the same year (1961)");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static List<CSVRecord> read(Path csv) throws IOException {
        try (Reader reader = Files.newBufferedReader(csv)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
