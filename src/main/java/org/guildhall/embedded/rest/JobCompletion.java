package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.JobResultCorrections;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultActivateElement;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The body of a job completion; the client's own DTO reads only the type of a result. */
record JobCompletion(
        @Nullable Map<String, Object> variables, @Nullable Result result) {

    record Result(
            @Nullable String type,
            @Nullable Boolean denied,
            @Nullable String deniedReason,
            @Nullable JobResultCorrections corrections,
            @Nullable List<Element> activateElements,
            @Nullable Boolean isCompletionConditionFulfilled,
            @Nullable Boolean isCancelRemainingInstances) {}

    record Element(@Nullable String elementId, @Nullable Map<String, Object> variables) {}

    JobRecord record() {
        JobRecord job = new JobRecord().setVariables(Values.document(variables));
        Values.ifPresent(result, it -> job.setResult(result(it)));
        return job;
    }

    private static JobResult result(Result given) {
        JobResult result = new JobResult();
        if ("adHocSubProcess".equals(given.type())) {
            result.setType(JobResultType.AD_HOC_SUB_PROCESS);
            result.setCompletionConditionFulfilled(Boolean.TRUE.equals(given.isCompletionConditionFulfilled()));
            result.setCancelRemainingInstances(Boolean.TRUE.equals(given.isCancelRemainingInstances()));
            Values.ifPresent(
                    given.activateElements(), all -> all.forEach(it -> result.addActivateElement(element(it))));
            return result;
        }
        result.setType(JobResultType.USER_TASK);
        result.setDenied(Boolean.TRUE.equals(given.denied()));
        result.setDeniedReason(Objects.requireNonNullElse(given.deniedReason(), ""));
        Values.ifPresent(given.corrections(), it -> correct(result, it));
        return result;
    }

    private static JobResultActivateElement element(Element given) {
        return new JobResultActivateElement()
                .setElementId(Values.required(given.elementId(), "elementId"))
                .setVariables(Values.document(given.variables()));
    }

    // The client always sends corrections, mostly empty ones: only what is there was corrected.
    private static void correct(JobResult result, JobResultCorrections given) {
        var corrections = new io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections();
        List<String> attributes = new ArrayList<>();
        correct(given.getAssignee(), "assignee", attributes, corrections::setAssignee);
        correct(given.getDueDate(), "dueDate", attributes, corrections::setDueDate);
        correct(given.getFollowUpDate(), "followUpDate", attributes, corrections::setFollowUpDate);
        correct(given.getCandidateUsers(), "candidateUsersList", attributes, corrections::setCandidateUsersList);
        correct(given.getCandidateGroups(), "candidateGroupsList", attributes, corrections::setCandidateGroupsList);
        correct(given.getPriority(), "priority", attributes, corrections::setPriority);
        result.setCorrections(corrections);
        result.setCorrectedAttributes(attributes);
    }

    private static <T> void correct(
            @Nullable T value, String attribute, List<String> attributes, Consumer<T> correction) {
        if (value != null) {
            attributes.add(attribute);
            correction.accept(value);
        }
    }
}
