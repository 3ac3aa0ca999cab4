package org.guildhall.embedded.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.protocol.impl.record.value.deployment.FormRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.ProcessMessageSubscriptionRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.embedded.TestDatabase;
import org.guildhall.embedded.engine.RecordSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProjectorTest {

    private static final List<String> TABLES = List.of(
            "process_definition",
            "process_instance",
            "element_instance",
            "sequence_flow",
            "variable",
            "job",
            "user_task",
            "incident");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());
    private final RecordLog log = new RecordLog();

    @BeforeEach
    void empty() {
        projector(log).reset(0);
    }

    @Test
    void anInstanceIsActiveUntilItCompletes() throws Exception {
        log.deployed().started(1);
        projector(log).catchUp();
        assertThat(instance(1))
                .containsEntry("state", "ACTIVE")
                .containsEntry("process_definition_name", "Partner onboarding")
                .containsEntry("process_definition_version_tag", "v1");

        log.completed(1);
        projector(log).catchUp();
        assertThat(instance(1)).containsEntry("state", "COMPLETED");
        assertThat(instance(1).get("start_date")).isNotNull();
        assertThat(instance(1).get("end_date")).isNotNull();
    }

    @Test
    void aRestartedProjectorKnowsTheNamesOfProcessesDeployedBefore() throws Exception {
        log.deployed();
        projector(log).catchUp();

        log.started(1).element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, "check", BpmnElementType.SERVICE_TASK);
        projector(log).catchUp();

        assertThat(rows("element_instance").getFirst()).containsEntry("element_name", "Check papers");
    }

    @Test
    void aSubscriptionIsOfTheDefinitionOfItsInstanceAlsoAfterARestart() throws Exception {
        log.deployed().started(1);
        subscribed(7, 1);
        projector(log).catchUp();
        subscribed(8, 1);
        projector(log).catchUp();

        assertThat(rows("message_subscription")).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("process_definition_key", RecordLog.DEFINITION));
    }

    private void subscribed(long subscription, long instance) {
        log.event(
                ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                ProcessMessageSubscriptionIntent.CREATED,
                subscription,
                new ProcessMessageSubscriptionRecord()
                        .setProcessInstanceKey(instance)
                        .setElementInstanceKey(2)
                        .setBpmnProcessId(BufferUtil.wrapString("onboarding"))
                        .setElementId(BufferUtil.wrapString("wait"))
                        .setMessageName(BufferUtil.wrapString("answered")));
    }

    @Test
    void theSameRecordsAgainChangeNothing() throws Exception {
        journey();
        projector(log).catchUp();
        Map<String, List<Map<String, Object>>> once = everything();

        jdbc.sql("update camunda.projection_position set position = 1").update();
        assertThat(projector(log).catchUp()).isEqualTo(log.all().size() - 1);

        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void aSourceThatRepeatsRecordsAlreadySeenChangesNothing() throws Exception {
        journey();
        Projector projector = projector(log);
        projector.catchUp();
        Map<String, List<Map<String, Object>>> once = everything();

        long end = log.end();
        log.started(99);
        Projector repeating = projector((after, limit, patience) -> after < log.end() ? log.all() : List.of());
        repeating.catchUp();

        assertThat(repeating.position()).isEqualTo(end + 2);
        jdbc.sql("delete from camunda.process_instance where process_instance_key = 99")
                .update();
        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void oneRecordAtATimeGivesTheSameRowsAsAllAtOnce() throws Exception {
        journey();
        projector(log).catchUp();
        Map<String, List<Map<String, Object>>> atOnce = everything();

        projector(log).reset(0);
        projector((after, limit, patience) -> log.read(after, 1, patience)).catchUp();

        assertThat(everything()).isEqualTo(atOnce);
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() throws Exception {
        log.deployed();
        projector(log).catchUp();
        long before = projector(log).position();
        log.started(1)
                .event(
                        ValueType.FORM,
                        FormIntent.CREATED,
                        7,
                        new FormRecord()
                                .setFormKey(7)
                                .setFormId("broken")
                                .setResource(BufferUtil.wrapString("this is not JSON")));

        assertThatThrownBy(projector(log)::catchUp).isInstanceOf(RuntimeException.class);

        assertThat(rows("process_instance")).isEmpty();
        assertThat(projector(log).position()).isEqualTo(before);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsNotTakenForAnotherProjector() throws Exception {
        journey();
        LosesTheAnswerOfOneCommit database = new LosesTheAnswerOfOneCommit(TestDatabase.dataSource());
        Projector projector = new Projector(log, database, position -> {});
        assertThat(projector.position()).isZero();

        database.loseTheNext();
        assertThatThrownBy(projector::catchUp).hasRootCauseMessage("connection lost");
        projector.catchUp();

        assertThat(projector.position()).isEqualTo(log.end());
        assertThat(instance(1)).containsEntry("state", "COMPLETED");
    }

    @Test
    void anotherProjectorOnTheSameTablesIsRefused() throws Exception {
        Projector stale = projector(log);
        assertThat(stale.position()).isZero();
        log.deployed();
        projector(log).catchUp();

        assertThatThrownBy(stale::catchUp)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another process has moved it");
    }

    @Test
    void resetForgetsEverything() throws Exception {
        journey();
        Projector projector = projector(log);
        projector.catchUp();

        projector.reset(0);

        assertThat(projector.position()).isZero();
        assertThat(everything().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void rowsThatAPurgeCutShortLeftBehindAreForgotten() throws Exception {
        journey();
        projector(log).catchUp();
        jdbc.sql("update camunda.projection_position set position = 0").update();

        projector(new RecordLog()).catchUp();

        assertThat(everything().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void aBatchReadBeforeAResetIsNotAppliedAfterIt() throws Exception {
        log.deployed().started(1);
        List<Projector> self = new ArrayList<>();
        self.add(projector((after, limit, patience) -> {
            self.getFirst().reset(0);
            return log.all();
        }));

        self.getFirst().step(java.time.Duration.ZERO);

        assertThat(self.getFirst().position()).isZero();
        assertThat(rows("process_instance")).isEmpty();
    }

    @Test
    void commandsAndRejectionsAreNoFacts() throws Exception {
        for (RecordType type : List.of(RecordType.COMMAND, RecordType.COMMAND_REJECTION)) {
            log.append(
                    type,
                    ValueType.PROCESS_INSTANCE,
                    ProcessInstanceIntent.ELEMENT_ACTIVATING,
                    5,
                    new ProcessInstanceRecord().setBpmnElementType(BpmnElementType.PROCESS));
        }
        projector(log).catchUp();

        assertThat(rows("process_instance")).isEmpty();
        assertThat(projector(log).position()).isEqualTo(2);
    }

    @Test
    void aDeniedAssignmentKeepsTheAssigneeAndUnassigningRemovesIt() throws Exception {
        log.deployed()
                .started(1)
                .userTask(UserTaskIntent.CREATED, 1, 2, 3, new UserTaskRecord().setAssignee("ada"))
                .userTask(UserTaskIntent.ASSIGNING, 1, 2, 3, new UserTaskRecord().setAssignee("bob"));
        projector(log).catchUp();
        assertThat(rows("user_task").getFirst())
                .containsEntry("state", "ASSIGNING")
                .containsEntry("assignee", "ada");

        log.userTask(UserTaskIntent.ASSIGNMENT_DENIED, 1, 2, 3, new UserTaskRecord().setAssignee("bob"));
        projector(log).catchUp();
        assertThat(rows("user_task").getFirst())
                .containsEntry("state", "CREATED")
                .containsEntry("assignee", "ada");

        log.userTask(UserTaskIntent.ASSIGNED, 1, 2, 3, new UserTaskRecord());
        projector(log).catchUp();
        assertThat(rows("user_task").getFirst()).containsEntry("assignee", null);
    }

    @Test
    void aTextWithACharacterThatPostgresCannotHoldIsKeptWithoutIt() throws Exception {
        log.deployed()
                .started(1)
                .job(JobIntent.CREATED, 1, 2, 3, new JobRecord())
                .job(
                        JobIntent.FAILED,
                        1,
                        2,
                        3,
                        new JobRecord().setErrorMessage("bro\0ken").setRetries(1));
        projector(log).catchUp();

        assertThat(rows("job").getFirst())
                .containsEntry("error_message", "broken")
                .containsEntry("has_failed_with_retries_left", true);
    }

    private void journey() {
        log.deployed()
                .started(1)
                .element(ProcessInstanceIntent.ELEMENT_ACTIVATING, 1, 2, "check", BpmnElementType.SERVICE_TASK)
                .element(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, 1, 3, "flow", BpmnElementType.SEQUENCE_FLOW)
                .variable(VariableIntent.CREATED, 1, 1, 4, "approved", "false")
                .variable(VariableIntent.UPDATED, 1, 1, 4, "approved", "true")
                .job(JobIntent.CREATED, 1, 2, 5, new JobRecord().setRetries(3))
                .job(JobIntent.FAILED, 1, 2, 5, new JobRecord().setRetries(0).setErrorMessage("no"))
                .incident(IncidentIntent.CREATED, 6, List.of(List.of(1L, 2L)))
                .incident(IncidentIntent.RESOLVED, 6, List.of(List.of(1L, 2L)))
                .job(JobIntent.COMPLETED, 1, 2, 5, new JobRecord().setWorker("worker"))
                .userTask(UserTaskIntent.CREATING, 1, 2, 7, new UserTaskRecord())
                .userTask(UserTaskIntent.CREATED, 1, 2, 7, new UserTaskRecord().setAssignee("ada"))
                .userTask(UserTaskIntent.COMPLETING, 1, 2, 7, new UserTaskRecord().setAssignee("ada"))
                .userTask(UserTaskIntent.COMPLETED, 1, 2, 7, new UserTaskRecord().setAssignee("ada"))
                .element(ProcessInstanceIntent.ELEMENT_COMPLETED, 1, 2, "check", BpmnElementType.SERVICE_TASK)
                .completed(1);
    }

    private static Projector projector(RecordSource source) {
        return new Projector(source, TestDatabase.dataSource(), position -> {});
    }

    private Map<String, Object> instance(long key) {
        return jdbc.sql("select * from camunda.process_instance where process_instance_key = :key")
                .param("key", key)
                .query()
                .singleRow();
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from camunda." + table + " order by 1").query().listOfRows().stream()
                .map(ProjectorTest::plain)
                .toList();
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new TreeMap<>(row);
        plain.replaceAll((column, value) -> value instanceof java.sql.Array array ? elements(array) : value);
        return plain;
    }

    /** The driver writes an array in one of two ways, depending on how often the statement was executed. */
    private static List<Object> elements(java.sql.Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> everything = new TreeMap<>();
        TABLES.forEach(table -> everything.put(table, rows(table)));
        return everything;
    }
}
