package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import java.util.List;
import org.guildhall.embedded.TestDatabase;
import org.guildhall.embedded.projection.RecordLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches by the value of a variable, which may be longer than what indexes know of it. */
class VariableSearchTest {

    private static final List<String> VALUES = List.of(
            "\"gold\"",
            "\"golden \\\\ 50% rule_1\"",
            "\"" + "x".repeat(254) + "end\"",
            "\"" + "y".repeat(400) + "end\"",
            "\"" + "y".repeat(100) + "gold" + "y".repeat(300) + "\"",
            "5",
            "null");

    private static final Api API = new Api(TestDatabase.dataSource());

    /** Variables 1 to 7 of the instances 101 to 107. */
    @BeforeAll
    static void variables() throws Exception {
        RecordLog log = new RecordLog().deployed();
        for (int i = 0; i < VALUES.size(); i++) {
            log.started(101 + i).variable(VariableIntent.CREATED, 101 + i, 101 + i, 1 + i, "tier", VALUES.get(i));
        }
        log.project(TestDatabase.dataSource());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'$like':'*gold*'} | 1,2,5",
                "{'$like':'*gold?'} | 1",
                "{'$like':'*GOLD*'} | ",
                "{'$like':'*end?'} | 3,4",
                "{'$like':'*end*'} | 3,4",
                "{'$like':'*xend?'} | 3",
                "{'$like':'*xxx'} | ",
                "{'$like':'*yyy'} | ",
                "{'$like':'*yyy?'} | 5",
                "{'$like':'*50% rule_1*'} | 2",
                "{'$like':'*50_ rule*'} | ",
                "{'$like':'*gold*rule*'} | 2",
                "{'$like':'*d*'} | 1,2,3,4,5",
                "{'$like':'*'} | 1,2,3,4,5,6,7",
                "{'$like':'*gold*','$neq':'5'} | 1,2,5",
                "{'$like':'*end*','$gt':'#y'} | ",
                "{'$like':'5*'} | 6",
                "{'$neq':'5'} | 1,2,3,4,5,7",
                "{'$in':['5','null']} | 6,7",
                "{'$notIn':['5','null']} | 1,2,3,4,5",
                "{'$exists':true} | 1,2,3,4,5,6,7",
            })
    void findsVariablesAndInstancesByPartsOfValues(String condition, String expected) {
        List<String> keys = expected == null ? List.of() : List.of(expected.split(","));
        String value = condition.replace('\'', '"');

        assertThat(API.post(
                                "/v2/variables/search",
                                "{\"filter\":{\"value\":" + value + "}}",
                                VariableSearchQueryResult.class)
                        .getItems())
                .extracting(VariableSearchResult::getVariableKey)
                .containsExactlyElementsOf(keys);
        String filter = "{\"filter\":{\"variables\":[{\"name\":\"tier\",\"value\":" + value + "}]}}";
        assertThat(API.post("/v2/process-instances/search", filter, ProcessInstanceSearchQueryResult.class)
                        .getItems())
                .extracting(ProcessInstanceResult::getProcessInstanceKey)
                .containsExactlyElementsOf(keys.stream().map(key -> "10" + key).toList());
    }
}
