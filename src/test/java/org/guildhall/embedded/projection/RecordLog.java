package org.guildhall.embedded.projection;

import static io.camunda.zeebe.util.buffer.BufferUtil.wrapString;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.protocol.impl.record.CopiedRecord;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.record.value.deployment.ProcessRecord;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.agrona.concurrent.UnsafeBuffer;
import org.guildhall.embedded.engine.RecordSource;

/** A log of real records that tests write; every record is one second after the one before. */
public final class RecordLog implements RecordSource {

    public static final long FIRST_SECOND = 1_800_000_000_000L;
    public static final long DEFINITION = 1001;
    public static final String PROCESS = "onboarding";

    private final List<Record<?>> records = new ArrayList<>();

    /** Empties the projection in a database and applies these records. */
    public void project(DataSource dataSource) throws InterruptedException {
        Projector projector = new Projector(this, dataSource, position -> {});
        projector.reset(0);
        projector.catchUp();
    }

    @Override
    public List<Record<?>> read(long afterPosition, int limit, Duration patience) {
        return records.stream()
                .filter(record -> record.getPosition() > afterPosition)
                .limit(limit)
                .toList();
    }

    public List<Record<?>> all() {
        return List.copyOf(records);
    }

    public long end() {
        return records.size();
    }

    public RecordLog event(ValueType type, Intent intent, long key, UnifiedRecordValue value) {
        return append(RecordType.EVENT, type, intent, key, value);
    }

    public RecordLog append(RecordType recordType, ValueType type, Intent intent, long key, UnifiedRecordValue value) {
        RecordMetadata metadata =
                new RecordMetadata().recordType(recordType).valueType(type).intent(intent);
        long position = records.size() + 1L;
        records.add(new CopiedRecord<>(
                value, metadata, key, 1, position, position - 1, FIRST_SECOND + 1_000 * (position - 1)));
        return this;
    }

    /** Deploys start → task → end, with names, under {@link #DEFINITION}. */
    public RecordLog deployed() {
        return deployed(DEFINITION, 1, PROCESS, "Partner onboarding");
    }

    public RecordLog deployed(long key, int version, String processId, String name) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(processId)
                .name(name)
                .startEvent("start")
                .serviceTask("check", task -> task.name("Check papers").zeebeJobType("check"))
                .endEvent("end")
                .done();
        return event(
                ValueType.PROCESS,
                ProcessIntent.CREATED,
                key,
                new ProcessRecord()
                        .setBpmnProcessId(processId)
                        .setKey(key)
                        .setVersion(version)
                        .setVersionTag("v" + version)
                        .setResourceName(processId + ".bpmn")
                        .setResource(wrapString(Bpmn.convertToString(model)))
                        .setDeploymentKey(1000));
    }

    public RecordLog started(long instance) {
        return started(instance, -1, -1);
    }

    public RecordLog started(long instance, long parentInstance, long parentElement) {
        return instance(ProcessInstanceIntent.ELEMENT_ACTIVATING, instance, parentInstance, parentElement)
                .instance(ProcessInstanceIntent.ELEMENT_ACTIVATED, instance, parentInstance, parentElement);
    }

    public RecordLog completed(long instance) {
        return instance(ProcessInstanceIntent.ELEMENT_COMPLETING, instance, -1, -1)
                .instance(ProcessInstanceIntent.ELEMENT_COMPLETED, instance, -1, -1);
    }

    public RecordLog terminated(long instance) {
        return instance(ProcessInstanceIntent.ELEMENT_TERMINATED, instance, -1, -1);
    }

    private RecordLog instance(ProcessInstanceIntent intent, long key, long parentInstance, long parentElement) {
        return event(
                ValueType.PROCESS_INSTANCE,
                intent,
                key,
                new ProcessInstanceRecord()
                        .setBpmnElementType(BpmnElementType.PROCESS)
                        .setBpmnProcessId(PROCESS)
                        .setVersion(1)
                        .setProcessDefinitionKey(DEFINITION)
                        .setProcessInstanceKey(key)
                        .setElementId(PROCESS)
                        .setParentProcessInstanceKey(parentInstance)
                        .setParentElementInstanceKey(parentElement));
    }

    public RecordLog element(ProcessInstanceIntent intent, long instance, long key, String id, BpmnElementType type) {
        return element(intent, instance, instance, key, id, type);
    }

    public RecordLog element(
            ProcessInstanceIntent intent, long instance, long scope, long key, String id, BpmnElementType type) {
        return event(
                ValueType.PROCESS_INSTANCE,
                intent,
                key,
                new ProcessInstanceRecord()
                        .setBpmnElementType(type)
                        .setBpmnProcessId(PROCESS)
                        .setVersion(1)
                        .setProcessDefinitionKey(DEFINITION)
                        .setProcessInstanceKey(instance)
                        .setFlowScopeKey(scope)
                        .setElementId(id));
    }

    public RecordLog variable(VariableIntent intent, long instance, long scope, long key, String name, String json) {
        return event(
                ValueType.VARIABLE,
                intent,
                key,
                new VariableRecord()
                        .setName(wrapString(name))
                        .setValue(msgpack(json))
                        .setScopeKey(scope)
                        .setProcessInstanceKey(instance)
                        .setProcessDefinitionKey(DEFINITION));
    }

    public RecordLog job(JobIntent intent, long instance, long element, long key, JobRecord job) {
        return event(
                ValueType.JOB,
                intent,
                key,
                job.setType("check")
                        .setElementId("check")
                        .setElementInstanceKey(element)
                        .setBpmnProcessId(PROCESS)
                        .setProcessDefinitionKey(DEFINITION)
                        .setProcessInstanceKey(instance));
    }

    public RecordLog userTask(UserTaskIntent intent, long instance, long element, long key, UserTaskRecord task) {
        return event(
                ValueType.USER_TASK,
                intent,
                key,
                task.setUserTaskKey(key)
                        .setElementId("check")
                        .setElementInstanceKey(element)
                        .setBpmnProcessId(PROCESS)
                        .setProcessDefinitionKey(DEFINITION)
                        .setProcessDefinitionVersion(1)
                        .setCreationTimestamp(FIRST_SECOND)
                        .setProcessInstanceKey(instance));
    }

    /** An incident on the last key of a path. */
    public RecordLog incident(IncidentIntent intent, long key, List<List<Long>> path) {
        return event(
                ValueType.INCIDENT,
                intent,
                key,
                new IncidentRecord()
                        .setErrorType(ErrorType.JOB_NO_RETRIES)
                        .setErrorMessage("No retries left")
                        .setBpmnProcessId(wrapString(PROCESS))
                        .setProcessDefinitionKey(DEFINITION)
                        .setProcessInstanceKey(path.getLast().getFirst())
                        .setElementInstanceKey(path.getLast().getLast())
                        .setElementId(wrapString("check"))
                        .setElementInstancePath(path));
    }

    private static UnsafeBuffer msgpack(String json) {
        return new UnsafeBuffer(io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter.convertToMsgPack(json));
    }
}
