package org.guildhall.recruitment.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.recruitment.Appeal;
import org.guildhall.recruitment.Appeal.Outcome;
import org.guildhall.recruitment.Appeals;
import org.guildhall.recruitment.IllegalApplicationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another partner manager than the one who rejected decides on an appeal. */
@Component
public class DecideAppealTask implements TaskHandler<DecideAppealTask.Form, RecruitmentProcess.DecidedAppeal> {

    private static final String UPHOLD = "uphold";
    private static final String OVERTURN = "overturn";
    private static final int LONGEST_REASON = 2000;

    private final Appeals appeals;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Words words;

    public DecideAppealTask(Appeals appeals, Organisations organisations, Accounts accounts, Words words) {
        this.appeals = appeals;
        this.organisations = organisations;
        this.accounts = accounts;
        this.words = words;
    }

    /** @param decision {@code uphold} or {@code overturn} */
    public record Form(@Nullable String decision, @Nullable String reason) {}

    /** What the form shows. */
    public record View(Appealed appeal, List<Earlier> earlier) {}

    public record Appealed(String legalName, @Nullable String rejectionReason, String rejectedBy, String statement) {}

    public record Earlier(
            String statement, String outcome, @Nullable String reason) {}

    @Override
    public String elementId() {
        return RecruitmentProcess.Tasks.DECIDE_APPEAL;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return appeals.open(task.applicationId())
                .map(Appeal::rejectedBy)
                .map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        List<Appeal> all = appeals.ofApplication(task.applicationId());
        Appeal last = all.getLast();
        return new View(
                new Appealed(
                        organisations.find(task.partnerId()).legalName(),
                        last.rejectionReason(),
                        last.rejectedBy() == null
                                ? words.text("recruitment.appeal.by-rules")
                                : accounts.find(last.rejectedBy())
                                        .map(Account::name)
                                        .orElseGet(() -> words.text("recruitment.appeal.by-former")),
                        last.statement()),
                all.stream()
                        .filter(appeal -> appeal.outcome() != null)
                        .map(appeal -> new Earlier(
                                appeal.statement(),
                                words.text("recruitment.appeal.outcome-" + appeal.outcome()),
                                appeal.reason()))
                        .toList());
    }

    @Override
    public RecruitmentProcess.DecidedAppeal submit(UserTask task, Form form, Submitter submitter) {
        if (!UPHOLD.equals(form.decision()) && !OVERTURN.equals(form.decision())) {
            throw InvalidSubmission.of("decision", Wording.of("recruitment.appeal.choose"));
        }
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw InvalidSubmission.of("reason", Wording.of("recruitment.appeal.reason-missing", LONGEST_REASON));
        }
        Outcome outcome = OVERTURN.equals(form.decision()) ? Outcome.OVERTURNED : Outcome.UPHELD;
        try {
            appeals.decide(
                    task.applicationId(),
                    outcome,
                    reason,
                    submitter.person().accountId(),
                    submitter.person().actor());
        } catch (IllegalApplicationState decidedMeanwhile) {
            throw InvalidSubmission.of("", Wording.of("recruitment.appeal.decided"));
        }
        return new RecruitmentProcess.DecidedAppeal(outcome == Outcome.OVERTURNED);
    }
}
