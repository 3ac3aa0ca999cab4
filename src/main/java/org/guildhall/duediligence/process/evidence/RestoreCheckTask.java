package org.guildhall.duediligence.process.evidence;

import org.guildhall.duediligence.evidence.IllegalEvidenceState;
import org.guildhall.duediligence.evidence.RegisterOutages;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer says how the legal check goes on when a register gives no answer. */
@Component
public class RestoreCheckTask implements TaskHandler<RestoreCheckTask.Form, SupportingEvidenceProcess.RestoredCheck> {

    private static final String RETRY = "retry";
    private static final String GO_ON = "goOn";

    private final RegisterOutages outages;
    private final Words words;

    public RestoreCheckTask(RegisterOutages outages, Words words) {
        this.outages = outages;
        this.words = words;
    }

    /** @param decision {@code retry} or {@code goOn} */
    public record Form(@Nullable String decision, @Nullable String reason) {}

    /** What the form shows. */
    public record View(String problem) {}

    @Override
    public String elementId() {
        return SupportingEvidenceProcess.Tasks.RESTORE_CHECK;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        return new View(
                outages.reason(task.applicationId()).orElseGet(() -> words.text("duediligence.task.register-silent")));
    }

    @Override
    public SupportingEvidenceProcess.RestoredCheck submit(UserTask task, Form form, Submitter submitter) {
        String reason = form.reason() == null ? "" : form.reason().strip();
        try {
            if (RETRY.equals(form.decision())) {
                outages.retry(task.applicationId());
            } else if (!GO_ON.equals(form.decision())) {
                throw InvalidSubmission.of("decision", Wording.of("duediligence.task.check-choose"));
            } else if (reason.isEmpty()) {
                throw InvalidSubmission.of("reason", Wording.of("duediligence.task.check-reason"));
            } else {
                outages.goOnWithout(
                        task.applicationId(), reason, submitter.person().actor());
            }
        } catch (IllegalEvidenceState over) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.check-on"));
        }
        return new SupportingEvidenceProcess.RestoredCheck(true);
    }
}
