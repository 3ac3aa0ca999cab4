package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.embedded.TestDatabase;
import org.guildhall.embedded.projection.RecordLog;
import org.guildhall.embedded.rest.ProblemException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all searches share: filters, order and pages. Shown on process instances 101 to 125. */
class SearchTest {

    private static final int INSTANCES = 25;
    private static final Api API = new Api(TestDatabase.dataSource());

    @BeforeAll
    static void instances() throws Exception {
        RecordLog log = new RecordLog().deployed();
        for (long key = 101; key < 101 + INSTANCES; key++) {
            log.started(key);
        }
        // every fifth has ended, and instances start in groups of four at the same moment
        for (long key = 105; key < 101 + INSTANCES; key += 5) {
            log.completed(key);
        }
        log.project(TestDatabase.dataSource());
        JdbcClient.create(TestDatabase.dataSource()).sql("""
                        update camunda.process_instance set
                            start_date = timestamptz '2026-01-01T00:00:00Z'
                                + ((process_instance_key - 101) / 4) * interval '1 day',
                            process_definition_version = process_instance_key % 3
                        """).update();
    }

    @Test
    void aPatternFindsAmongFewNamesAndAmongTooManyToLookAt() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());
        Field type = JobEndpoints.JOBS.field("type");
        jdbc.sql("delete from camunda.job").update();
        jdbc.sql("insert into camunda.job (job_key, type, position) select 10 * i, 'type ' || i % 50, 1"
                        + " from generate_series(1, 2000) i")
                .update();
        assertThat(new Names(jdbc).like(type, new Like("*e ?7")))
                .hasValue(List.of("type 17", "type 27", "type 37", "type 47"));

        jdbc.sql("insert into camunda.job (job_key, type, position) select 10 * i + 1, 'kind ' || i, 1"
                        + " from generate_series(1, 2000) i")
                .update();
        assertThat(new Names(jdbc).like(type, new Like("*e ?7"))).isEmpty();
        jdbc.sql("delete from camunda.job").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 25",
                "{'state':'COMPLETED'} | 5",
                "{'state':{'$eq':'COMPLETED'}} | 5",
                "{'state':{'$neq':'COMPLETED'}} | 20",
                "{'state':{'$in':['COMPLETED','TERMINATED']}} | 5",
                "{'state':{'$like':'COMP*'}} | 5",
                "{'state':{'$like':'COMPLETE?'}} | 5",
                "{'state':{'$like':'COMPLETE_'}} | 0",
                "{'state':{'$like':'*T?V*'}} | 20",
                "{'processDefinitionId':{'$like':'*board*'}} | 25",
                "{'processDefinitionId':{'$like':'onboard_ng'}} | 0",
                "{'processDefinitionId':{'$neq':'onboarding'}} | 0",
                "{'processDefinitionVersionTag':{'$neq':'none'}} | 25",
                "{'processDefinitionVersion':{'$neq':1}} | 17",
                "{'processDefinitionVersion':{'$neq':1,'$lt':2}} | 8",
                "{'processDefinitionVersion':{'$neq':1},'state':{'$neq':'COMPLETED'}} | 13",
                "{'processDefinitionVersion':{'$neq':1},'processInstanceKey':{'$neq':'102'}} | 16",
                "{'processDefinitionVersion':{'$neq':null}} | 25",
                "{'endDate':{'$neq':'2026-01-01T00:00:00Z'},'$or':[{'state':'COMPLETED'},{'processInstanceKey':'101'}]} | 6",
                "{'$or':[{'processDefinitionVersion':{'$neq':1}},{'processInstanceKey':'101'}]} | 17",
                "{'endDate':{'$neq':'2026-01-01T00:00:00Z'}} | 25",
                "{'hasIncident':{'$neq':true}} | 25",
                "{'endDate':{'$exists':true}} | 5",
                "{'endDate':{'$exists':false}} | 20",
                "{'processInstanceKey':'101'} | 1",
                "{'processInstanceKey':{'$in':['101','102','999']}} | 2",
                "{'processInstanceKey':{'$notIn':['101','102','999']}} | 23",
                "{'parentProcessInstanceKey':{'$notIn':['1']}} | 25",
                "{'parentProcessInstanceKey':{'$neq':'1'}} | 25",
                "{'processDefinitionVersion':{'$gt':1}} | 9",
                "{'processDefinitionVersion':{'$gte':1,'$lt':2}} | 8",
                "{'startDate':{'$lte':'2026-01-01T00:00Z'}} | 4",
                "{'startDate':{'$lt':'2026-01-02T01:00+01:00'}} | 4",
                "{'startDate':'2026-01-02T00:00:00Z'} | 4",
                "{'hasIncident':false} | 25",
                "{'hasIncident':true} | 0",
                "{'state':'COMPLETED','processInstanceKey':'101'} | 0",
                "{'$or':[{'state':'COMPLETED'},{'processInstanceKey':'101'}]} | 6",
                "{'startDate':'2026-01-01T00:00:00Z','$or':[{'state':'COMPLETED'},{'processInstanceKey':'101'}]} | 1",
                "{'state':{},'$or':[],'tags':[],'variables':[],'processInstanceKey':{'$in':[],'$notIn':[]}} | 25",
                "{'state':null,'processInstanceKey':{'$eq':null}} | 25",
                "{'batchOperationId':'1'} | 0",
                "{'tenantId':'<default>'} | 25",
                "{'tenantId':{'$in':['other','<default>']}} | 25",
                "{'tenantId':'other'} | 0",
            })
    void filters(String filter, int expected) {
        ProcessInstanceSearchQueryResult found = search("{'filter':" + filter + "}");

        assertThat(found.getItems()).hasSize(expected);
        assertThat(found.getPage().getTotalItems()).isEqualTo(expected);
        // a full page is counted
        assertThat(search("{'filter':%s,'page':{'limit':1}}".formatted(filter))
                        .getPage()
                        .getTotalItems())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 25, 25", "0, 100, 25", "20, 10, 5", "25, 10, 0", "30, 10, 0", "0, 0, 0"})
    void countsAllThatIsFoundWhateverThePageShows(int from, int limit, int shown) {
        ProcessInstanceSearchQueryResult found = search("{'page':{'from':%d,'limit':%d}}".formatted(from, limit));

        assertThat(found.getItems()).hasSize(shown);
        assertThat(found.getPage().getTotalItems()).isEqualTo(INSTANCES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | [] | processInstanceKey",
                "{'endDate':{'$gt':'2026-01-01T00:00:00Z'}} | [] | endDate,processInstanceKey",
                "{'endDate':'2026-01-01T00:00:00Z'} | [] | processInstanceKey",
                "{'processInstanceKey':{'$gt':'1'}} | [] | processInstanceKey",
                "{'endDate':{'$gt':'2026-01-01T00:00:00Z'}} | [{'field':'state'}] | state,processInstanceKey",
            })
    void ordersAPeriodByItsDateUnlessAskedOtherwise(String filter, String sort, String expected) throws Exception {
        ObjectMapper json = new ObjectMapper();

        Sort order = Sort.of(
                ProcessInstanceEndpoints.PROCESS_INSTANCES,
                json.readTree(sort.replace('\'', '"')),
                json.readTree(filter.replace('\'', '"')));

        assertThat(order.by()).extracting(part -> part.field().name()).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'filter':{'colour':'red'}} | Request property [filter.colour] cannot be parsed",
                "{'filter':{'state':'SLEEPING'}} | Unexpected value 'SLEEPING' for enum field 'state'. Use any of",
                "{'filter':{'state':{'$near':'ACTIVE'}}} | Request property [filter.state.$near] cannot be parsed",
                "{'filter':{'state':5}} | Request property [filter.state] cannot be parsed",
                "{'filter':{'processInstanceKey':'abc'}} | The provided processInstanceKey 'abc' is not a valid key",
                "{'filter':{'startDate':'yesterday'}} | The provided startDate 'yesterday' cannot be parsed as a date",
                "{'filter':{'startDate':'+200000-01-01T00:00:00Z'}} | cannot be parsed as a date",
                "{'filter':{'processDefinitionId':'a\\u0000'}} | Request property [filter.processDefinitionId]",
                "{'filter':{'state':{'$exists':'perhaps'}}} | Request property [filter.state.$exists] cannot be parsed",
                "{'filter':{'state':{'$in':'ACTIVE'}}} | Request property [filter.state.$in] cannot be parsed",
                "{'filter':{'state':{'$like':['A']}}} | Request property [filter.state.$like] cannot be parsed",
                "{'filter':{'tags':'gold'}} | Request property [filter.tags] cannot be parsed",
                "{'filter':{'variables':[{'value':'1'}]}} | Variable name must not be null",
                "{'filter':{'variables':[{'name':'tier'}]}} | Variable value must not be null",
                "{'filter':{'$or':[{'$or':[{'state':'ACTIVE'}]}]}} | Request property [filter.$or] cannot be parsed",
                "{'filter':[]} | Request property [filter] cannot be parsed",
                "{'limit':5} | Request property [limit] cannot be parsed",
                "{'sort':[{'field':'colour'}]} | Unexpected value 'colour' for enum field 'field'. Use any of",
                "{'sort':[{'field':'tags'}]} | Unexpected value 'tags' for enum field 'field'",
                "{'sort':[{'field':'elementId'}]} | Unexpected value 'elementId' for enum field 'field'",
                "{'sort':[{'order':'ASC'}]} | Sort field must not be null",
                "{'sort':[{'field':'state','order':'UP'}]} | Unexpected value 'UP' for enum field 'order'",
                "{'sort':'state'} | Request property [sort] cannot be parsed",
                "{'page':{'limit':-1}} | 'limit'",
                "{'page':{'limit':10001}} | 'limit'",
                "{'page':{'from':'one'}} | Request property [page.from] cannot be parsed",
                "{'page':{'size':1}} | Request property [page.size] cannot be parsed",
                "{'page':{'after':'?!'}} | Expected a cursor",
                "{'page':{'after':7}} | Request property [page.after] cannot be parsed",
                "{'page':{'after':'WzFd','from':3}} | Only one of [from, after, before] is allowed",
                "{'page':{'after':'WzEsMl0='}} | Expected a cursor",
                "{'page':{'after':'WyJhIl0='}} | Expected a cursor",
            })
    void refusesWhatItDoesNotUnderstand(String request, String sentence) {
        assertThatThrownBy(() -> search(request))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(400))
                .hasMessageContaining(sentence);
    }

    @Test
    void withoutASortTheOldestKeyComesFirstAndTiesAreBrokenByKey() {
        assertThat(keys(search("{}"))).startsWith("101", "102").endsWith("125");
        assertThat(keys(search("{'sort':[{'field':'startDate','order':'DESC'}]}")))
                .startsWith("125", "121", "122", "123", "124", "117");
        assertThat(keys(search("{'sort':[{'field':'state','order':'DESC'},{'field':'processInstanceKey'}]}")))
                .startsWith("105", "110", "115", "120", "125", "101");
    }

    @Test
    void missingValuesComeLastInBothDirections() {
        assertThat(keys(search("{'sort':[{'field':'endDate','order':'ASC'}]}"))).startsWith("105", "110");
        assertThat(keys(search("{'sort':[{'field':'endDate','order':'DESC'}]}")))
                .startsWith("125", "120");
    }

    @Test
    void pagesFromAnOffset() {
        ProcessInstanceSearchQueryResult page = search("{'page':{'from':20,'limit':3}}");

        assertThat(keys(page)).containsExactly("121", "122", "123");
        assertThat(page.getPage().getTotalItems()).isEqualTo(INSTANCES);
        assertThat(page.getPage().getHasMoreTotalItems()).isFalse();
    }

    @Test
    void anEmptyPageHasNoCursors() {
        SearchQueryPageResponse page = search("{'page':{'from':500}}").getPage();

        assertThat(page.getStartCursor()).isNull();
        assertThat(page.getEndCursor()).isNull();
        assertThat(page.getTotalItems()).isEqualTo(INSTANCES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'field':'startDate','order':'DESC'}]",
                "[{'field':'endDate','order':'ASC'}]",
                "[{'field':'endDate','order':'DESC'}]",
                "[{'field':'state','order':'DESC'},{'field':'endDate','order':'ASC'}]",
                "[{'field':'parentProcessInstanceKey','order':'ASC'}]",
                "[{'field':'hasIncident','order':'ASC'},{'field':'processDefinitionVersion','order':'DESC'}]",
                "[{'field':'processInstanceKey','order':'DESC'}]",
            })
    void pagingByCursorInEitherDirectionReadsTheSameRowsAsOnePage(String sort) {
        List<String> whole = keys(search("{'sort':" + sort + "}"));
        assertThat(whole).hasSize(INSTANCES);

        for (int limit : List.of(1, 7, 24, 25)) {
            assertThat(forward(sort, limit)).isEqualTo(whole);
            assertThat(backward(sort, limit)).isEqualTo(whole.subList(0, INSTANCES - 1));
        }
    }

    private static List<String> forward(String sort, int limit) {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        while (true) {
            ProcessInstanceSearchQueryResult page =
                    search("{'sort':%s,'page':{'after':'%s','limit':%d}}".formatted(sort, cursor, limit));
            if (page.getItems().isEmpty()) {
                return keys;
            }
            keys.addAll(keys(page));
            cursor = page.getPage().getEndCursor();
        }
    }

    /** Everything before the last row. */
    private static List<String> backward(String sort, int limit) {
        List<String> keys = new ArrayList<>();
        String cursor = search("{'sort':%s}".formatted(sort)).getPage().getEndCursor();
        while (true) {
            ProcessInstanceSearchQueryResult page =
                    search("{'sort':%s,'page':{'before':'%s','limit':%d}}".formatted(sort, cursor, limit));
            if (page.getItems().isEmpty()) {
                return keys;
            }
            keys.addAll(0, keys(page));
            cursor = page.getPage().getStartCursor();
        }
    }

    private static ProcessInstanceSearchQueryResult search(String request) {
        return API.post(
                "/v2/process-instances/search", request.replace('\'', '"'), ProcessInstanceSearchQueryResult.class);
    }

    private static List<String> keys(ProcessInstanceSearchQueryResult result) {
        return result.getItems().stream()
                .map(ProcessInstanceResult::getProcessInstanceKey)
                .toList();
    }
}
