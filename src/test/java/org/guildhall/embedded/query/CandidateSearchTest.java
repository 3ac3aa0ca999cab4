package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.List;
import java.util.Map;
import org.guildhall.embedded.TestDatabase;
import org.guildhall.embedded.projection.RecordLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Searches by the groups and users that a task is offered to: one of them must meet the condition. */
class CandidateSearchTest {

    private static final List<List<String>> CANDIDATES = List.of(
            List.of("managers"),
            List.of("managers", "legal"),
            List.of(),
            List.of("50% off"),
            List.of("a_b", "Legal"),
            List.of("a*b"),
            List.of("a?b"),
            List.of("a\\b"),
            List.of("axb"));

    private static final Api API = new Api(TestDatabase.dataSource());
    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.dataSource());

    /** Tasks 1 to 9 with the same names as groups and as users, and task 10, of whose attributes nothing is known. */
    @BeforeAll
    static void tasks() throws Exception {
        RecordLog log = new RecordLog().deployed().started(101);
        for (int i = 0; i < CANDIDATES.size(); i++) {
            log.userTask(
                    UserTaskIntent.CREATED,
                    101,
                    201 + i,
                    1 + i,
                    new UserTaskRecord()
                            .setCandidateGroupsList(CANDIDATES.get(i))
                            .setCandidateUsersList(CANDIDATES.get(i)));
        }
        log.userTask(UserTaskIntent.ASSIGNING, 101, 210, 10, new UserTaskRecord());
        log.project(TestDatabase.dataSource());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'managers' | 1,2",
                "{'$eq':'legal'} | 2",
                "{'$eq':'managers','$neq':'legal'} | 1,2",
                "'none' | ",
                "{'$neq':'managers'} | 2,4,5,6,7,8,9",
                "{'$neq':'none'} | 1,2,4,5,6,7,8,9",
                "{'$in':['legal','axb','none']} | 2,9",
                "{'$notIn':['managers','legal','none']} | 4,5,6,7,8,9",
                "{'$exists':true} | 1,2,4,5,6,7,8,9",
                "{'$exists':false} | ",
                "{'$like':'leg*'} | 2",
                "{'$like':'*egal'} | 2,5",
                "{'$like':'*none*'} | ",
                "{'$like':'*'} | 1,2,4,5,6,7,8,9",
                "{'$like':'50% off'} | 4",
                "{'$like':'5%'} | ",
                "{'$like':'a?b'} | 5,6,7,8,9",
                "{'$like':'a_b'} | 5",
                "{'$like':'a\\\\*b'} | 6",
                "{'$like':'a\\\\?b'} | 7",
                "{'$like':'a\\\\\\\\b'} | 8",
                "{'$like':'*a*','$neq':'managers'} | 2,5,6,7,8,9",
                "{'$like':'*a*','$notIn':['managers','legal'],'$in':['axb','a_b','legal']} | 5,9",
                "{'$gte':'m'} | 1,2",
                "{'$in':[],'$notIn':[]} | 1,2,3,4,5,6,7,8,9,10",
                "{} | 1,2,3,4,5,6,7,8,9,10",
                "null | 1,2,3,4,5,6,7,8,9,10",
            })
    void findsTasksByTheGroupsAndUsersTheyAreOfferedTo(String condition, String expected) throws Exception {
        List<String> keys = expected == null ? List.of() : List.of(expected.split(","));
        for (String field : List.of("candidateGroup", "candidateUser")) {
            String filter = "{'%s':%s}".formatted(field, condition).replace('\'', '"');
            assertThat(found(filter)).as(filter).isEqualTo(keys);
            assertThat(foundTaskByTask(filter)).as("task by task: " + filter).isEqualTo(keys);
        }
    }

    @Test
    void conditionsOnBothMustHold() {
        assertThat(found("""
                {"candidateGroup":{"$like":"*l*"},"candidateUser":{"$neq":"managers"}}""")).containsExactly("2", "5");
        assertThat(found("""
                {"candidateGroup":{"$like":"manager?"},"candidateUser":"legal"}""")).containsExactly("2");
    }

    @Test
    void namesAreFoundInWhatAnOlderVersionHasWritten() {
        for (String kind : List.of("group", "user")) {
            List<String> names = names(kind);
            JDBC.sql("drop table camunda.candidate_" + kind).update();
            assertThat(names).hasSize(9);
        }
        migrateAgain();
        for (String kind : List.of("group", "user")) {
            assertThat(names(kind))
                    .containsExactlyInAnyOrder(
                            "managers", "legal", "50% off", "a_b", "Legal", "a*b", "a?b", "a\\b", "axb");
        }
    }

    private static void migrateAgain() {
        new ResourceDatabasePopulator(new ClassPathResource("db/embedded/V063__names_of_candidates.sql"))
                .execute(TestDatabase.dataSource());
    }

    private static List<String> names(String kind) {
        return JDBC.sql("select name from camunda.candidate_" + kind)
                .query(String.class)
                .list();
    }

    private static List<String> found(String filter) {
        return API
                .post("/v2/user-tasks/search", "{\"filter\":" + filter + "}", UserTaskSearchQueryResult.class)
                .getItems()
                .stream()
                .map(UserTaskResult::getUserTaskKey)
                .toList();
    }

    /** As when there are too many names to look at. */
    private static List<String> foundTaskByTask(String filter) throws Exception {
        Parameters parameters = new Parameters(Map.of());
        String condition =
                new Filter(UserTaskEndpoints.USER_TASKS, parameters).compile(new ObjectMapper().readTree(filter));
        return JDBC.sql("select user_task_key::text from camunda.user_task t where " + condition
                        + " order by t.user_task_key")
                .params(parameters.values())
                .query(String.class)
                .list();
    }
}
