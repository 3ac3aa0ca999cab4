package org.guildhall.embedded.killing;

import static java.util.stream.Collectors.joining;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.embedded.engine.RecordSource;

/** What the whole log says happened, and whether it is what was acknowledged: nothing less, and nothing twice. */
final class Reckoning {

    private static final Set<Intent> MAKES_A_KEY = Set.of(
            ProcessInstanceIntent.ELEMENT_ACTIVATING,
            JobIntent.CREATED,
            UserTaskIntent.CREATING,
            MessageIntent.PUBLISHED,
            ProcessMessageSubscriptionIntent.CREATING,
            VariableIntent.CREATED);

    private static final Map<Intent, Function<Reckoning, Map<Long, Integer>>> COMPLETED_BY_KEY = Map.of(
            JobIntent.COMPLETED, it -> it.jobsCompleted,
            UserTaskIntent.COMPLETED, it -> it.userTasksCompleted,
            MessageIntent.PUBLISHED, it -> it.messagesPublished);

    private final Map<Long, Integer> made = new HashMap<>();
    private final Map<Long, Integer> instancesEnded = new HashMap<>();
    private final Map<Long, Integer> jobsCompleted = new HashMap<>();
    private final Map<Long, Integer> userTasksCompleted = new HashMap<>();
    private final Map<Long, Integer> messagesCorrelated = new HashMap<>();
    private final Map<Long, Integer> messagesPublished = new HashMap<>();
    private final Map<String, Integer> instancesOfId = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long records;

    static Reckoning of(RecordSource log) throws InterruptedException {
        Reckoning reckoning = new Reckoning();
        List<Record<?>> batch = log.read(0, 5_000, Duration.ZERO);
        while (!batch.isEmpty()) {
            batch.forEach(reckoning::count);
            batch = log.read(batch.getLast().getPosition(), 5_000, Duration.ZERO);
        }
        return reckoning;
    }

    /** Everything that is wrong, in words; empty when nothing is lost and nothing was done twice. */
    List<String> check(Ledger ledger) {
        ledger.twice().forEach(it -> wrong.add("acknowledged with a key given out before: " + it));
        twice("key made", made);
        twice("instance ended", instancesEnded);
        twice("job completed", jobsCompleted);
        twice("user task completed", userTasksCompleted);
        twice("message correlated", messagesCorrelated);
        twice("instance of one start", instancesOfId);
        lost("start", ledger.starts.values().stream(), instancesEnded);
        lost("message", ledger.messages.values().stream(), messagesPublished);
        lost("job", ledger.jobs.stream(), jobsCompleted);
        lost("user task", ledger.userTasks.stream(), userTasksCompleted);
        ledger.starts.forEach((id, instance) -> {
            Long message = ledger.messages.get(id);
            if (message != null && !messagesCorrelated.containsKey(message)) {
                wrong.add("acknowledged message that reached nobody: %s for instance %d".formatted(id, instance));
            }
        });
        Map.of("jobs", jobsCompleted, "user tasks", userTasksCompleted, "messages", messagesCorrelated)
                .forEach((what, found) -> {
                    if (found.size() != instancesEnded.size()) {
                        wrong.add("%d instances ended, but %d %s".formatted(instancesEnded.size(), found.size(), what));
                    }
                });
        return wrong;
    }

    String summary(Ledger ledger) {
        return Stream.of(
                        "%,d records".formatted(records),
                        "%,d keys".formatted(made.size()),
                        "starts %d acknowledged of %d".formatted(ledger.starts.size(), instancesEnded.size()),
                        "jobs %d of %d".formatted(ledger.jobs.size(), jobsCompleted.size()),
                        "messages %d of %d".formatted(ledger.messages.size(), messagesPublished.size()),
                        "user tasks %d of %d".formatted(ledger.userTasks.size(), userTasksCompleted.size()))
                .collect(joining(", "));
    }

    private void count(Record<?> record) {
        records++;
        if (record.getRecordType() != RecordType.EVENT) {
            return;
        }
        long key = record.getKey();
        if (MAKES_A_KEY.contains(record.getIntent())) {
            add(made, key);
        }
        if (COMPLETED_BY_KEY.containsKey(record.getIntent())) {
            add(COMPLETED_BY_KEY.get(record.getIntent()).apply(this), key);
        }
        count(record.getIntent(), record.getValue(), key);
    }

    private void count(Intent intent, RecordValue value, long key) {
        if (intent == ProcessInstanceIntent.ELEMENT_COMPLETED
                && value instanceof ProcessInstanceRecordValue element
                && element.getBpmnElementType() == BpmnElementType.PROCESS) {
            add(instancesEnded, key);
        } else if (intent == ProcessMessageSubscriptionIntent.CORRELATED
                && value instanceof ProcessMessageSubscriptionRecordValue subscription) {
            add(messagesCorrelated, subscription.getMessageKey());
        } else if (intent == VariableIntent.CREATED
                && value instanceof VariableRecordValue variable
                && variable.getScopeKey() == variable.getProcessInstanceKey()
                && "id".equals(variable.getName())) {
            add(instancesOfId, variable.getValue());
        }
    }

    private void twice(String what, Map<?, Integer> counts) {
        counts.forEach((key, count) -> {
            if (count != 1) {
                wrong.add("%s %d times: %s".formatted(what, count, key));
            }
        });
    }

    private void lost(String what, Stream<Long> acknowledged, Map<Long, Integer> happened) {
        acknowledged
                .filter(key -> !happened.containsKey(key))
                .forEach(key -> wrong.add("acknowledged %s that the log does not know: %d".formatted(what, key)));
    }

    private static <K> void add(Map<K, Integer> counts, K key) {
        counts.merge(key, 1, Integer::sum);
    }
}
