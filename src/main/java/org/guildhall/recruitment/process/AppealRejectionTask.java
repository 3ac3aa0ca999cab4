package org.guildhall.recruitment.process;

import java.util.List;
import java.util.UUID;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.recruitment.Appeals;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.IllegalApplicationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A rejected applicant may appeal. */
@Component
public class AppealRejectionTask implements TaskHandler<AppealRejectionTask.Form, RecruitmentProcess.SubmittedAppeal> {

    private static final int LONGEST_STATEMENT = 4000;

    private final Applications applications;
    private final Appeals appeals;

    public AppealRejectionTask(Applications applications, Appeals appeals) {
        this.applications = applications;
        this.appeals = appeals;
    }

    /** @param attachments documents that were handed in with it */
    public record Form(@Nullable String statement, @Nullable List<UUID> attachments) {}

    /** What the form shows. */
    public record View(Rejection rejection) {}

    public record Rejection(@Nullable String reason, int appealsLeft) {}

    @Override
    public String elementId() {
        return RecruitmentProcess.Tasks.APPEAL_REJECTION;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        return new View(new Rejection(
                applications.find(task.applicationId()).closingReason(), appeals.left(task.applicationId())));
    }

    @Override
    public RecruitmentProcess.SubmittedAppeal submit(UserTask task, Form form, Submitter submitter) {
        String statement = form.statement() == null ? "" : form.statement().strip();
        if (statement.isEmpty() || statement.length() > LONGEST_STATEMENT) {
            throw InvalidSubmission.of("statement", Wording.of("recruitment.appeal.why", LONGEST_STATEMENT));
        }
        try {
            return new RecruitmentProcess.SubmittedAppeal(appeals.submit(
                    task.applicationId(), statement, submitter.person().actor()));
        } catch (IllegalApplicationState tooLate) {
            throw InvalidSubmission.of("", Wording.of("recruitment.appeal.over"));
        }
    }
}
