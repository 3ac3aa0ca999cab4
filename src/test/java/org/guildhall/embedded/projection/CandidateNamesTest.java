package org.guildhall.embedded.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CandidateNamesTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());
    private final CandidateNames names = new CandidateNames("candidate_group");

    @BeforeEach
    void none() {
        jdbc.sql("delete from camunda.candidate_group").update();
    }

    @Test
    void aNameIsWrittenWithTheFirstRecordThatBringsIt() throws Exception {
        write(changes(5, "legal", "managers"));
        write(changes(6, "managers", "sales"));

        assertThat(written()).containsExactly("legal 5", "managers 5", "sales 6");
    }

    @Test
    void aKnownNameIsNotWrittenAgainUntilTheProjectionBeginsAnew() throws Exception {
        write(changes(5, "legal"));
        none();
        write(changes(6, "legal"));
        assertThat(written()).isEmpty();

        names.clear();
        write(changes(3, "legal"));
        assertThat(written()).containsExactly("legal 3");
    }

    @Test
    void aNameIsWrittenAgainWithARecordWhoseChangesWereLost() throws Exception {
        changes(5, "legal");

        write(changes(5, "legal"));

        assertThat(written()).containsExactly("legal 5");
    }

    @Test
    void aNameThatAnEarlierRunHasWrittenStaysAsItWas() throws Exception {
        write(changes(5, "legal"));
        names.clear();
        write(changes(9, "legal"));

        assertThat(written()).containsExactly("legal 5");
    }

    @Test
    void theCharacterZeroIsLeftOut() throws Exception {
        write(changes(5, "le\0gal"));

        assertThat(written()).containsExactly("legal 5");
    }

    private Changes changes(long position, String... candidates) {
        Changes changes = new Changes();
        names.add(List.of(candidates), position, changes);
        return changes;
    }

    private static void write(Changes changes) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            changes.write(connection);
        }
    }

    private List<String> written() {
        return jdbc.sql("select name || ' ' || position from camunda.candidate_group order by name")
                .query(String.class)
                .list();
    }
}
