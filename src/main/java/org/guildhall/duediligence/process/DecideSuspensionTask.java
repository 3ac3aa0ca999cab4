package org.guildhall.duediligence.process;

import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.suspension.SameOfficer;
import org.guildhall.duediligence.suspension.Suspension;
import org.guildhall.duediligence.suspension.Suspension.Outcome;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second officer decides what becomes of a suspended partner: not the one who had it suspended. */
@Component
public class DecideSuspensionTask
        implements TaskHandler<DecideSuspensionTask.Form, PartnerSuspensionProcess.DecidedSuspension> {

    private static final String REINSTATE = "reinstate";
    private static final String TERMINATE = "terminate";

    private final Suspensions suspensions;
    private final Organisations organisations;

    public DecideSuspensionTask(Suspensions suspensions, Organisations organisations) {
        this.suspensions = suspensions;
        this.organisations = organisations;
    }

    public record Form(@Nullable String decision, @Nullable String reason) {}

    /** What the form shows. */
    public record View(Suspended suspension) {}

    public record Suspended(String partner, String reason) {}

    @Override
    public String elementId() {
        return PartnerSuspensionProcess.Tasks.DECIDE_SUSPENSION;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<UUID> excluded(UserTask task) {
        return suspensions
                .open(task.partnerId())
                .map(open -> Set.of(open.requestedBy()))
                .orElse(Set.of());
    }

    @Override
    public View show(UserTask task) {
        return new View(new Suspended(
                organisations.find(task.partnerId()).legalName(),
                suspensions.latest(task.partnerId()).map(Suspension::reason).orElse("")));
    }

    @Override
    public PartnerSuspensionProcess.DecidedSuspension submit(UserTask task, Form form, Submitter submitter) {
        if (!REINSTATE.equals(form.decision()) && !TERMINATE.equals(form.decision())) {
            throw InvalidSubmission.of("decision", "Please choose whether the partner goes on.");
        }
        String reason = Reason.required("reason", form.reason());
        Outcome wanted = REINSTATE.equals(form.decision()) ? Outcome.REINSTATED : Outcome.TERMINATED;
        try {
            Outcome outcome = suspensions.decide(
                    task.partnerId(), wanted, reason, submitter.person().accountId());
            return new PartnerSuspensionProcess.DecidedSuspension(outcome == Outcome.REINSTATED);
        } catch (SameOfficer samePerson) {
            throw InvalidSubmission.of("", "You had this partner suspended; another officer has to decide here.");
        }
    }
}
