package org.guildhall.duediligence.process;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.suspension.ReasonNotWeighed;
import org.guildhall.duediligence.suspension.SameOfficer;
import org.guildhall.duediligence.suspension.Suspension;
import org.guildhall.duediligence.suspension.Suspension.Outcome;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Another officer than those who wanted it decides what becomes of a suspended partner. The task of a reason that was
 * settled with others elsewhere is only closed, and its process goes on with what was decided.
 */
@Component
public class DecideSuspensionTask
        implements TaskHandler<DecideSuspensionTask.Form, PartnerSuspensionProcess.DecidedSuspension> {

    private static final String REINSTATE = "reinstate";
    private static final String TERMINATE = "terminate";

    private final Suspensions suspensions;
    private final Organisations organisations;
    private final Words words;

    public DecideSuspensionTask(Suspensions suspensions, Organisations organisations, Words words) {
        this.suspensions = suspensions;
        this.organisations = organisations;
        this.words = words;
    }

    /** @param weighed ids of the reasons that the officer has ticked; null in forms deployed before there were any to tick */
    public record Form(
            @Nullable Set<UUID> weighed,
            @Nullable String decision,
            @Nullable String reason) {}

    /**
     * What the form shows.
     *
     * @param reasons those to be decided on; once that is done, those that were
     */
    public record View(Suspended suspension, List<Choice> reasons) {}

    /**
     * @param reason all reasons, or how to close the task, for forms deployed before reasons were ticked
     * @param outcome for people; empty until it is decided
     * @param decisionReason empty until it is decided
     */
    public record Suspended(String partner, String reason, boolean decided, String outcome, String decisionReason) {}

    /** A reason to tick. */
    public record Choice(String label, UUID value) {}

    @Override
    public String elementId() {
        return PartnerSuspensionProcess.Tasks.DECIDE_SUSPENSION;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    /** What came after a decision does not keep its officer from it. */
    @Override
    public Set<UUID> excluded(UserTask task) {
        List<Suspension> concerned = task.state() == UserTask.State.OPEN
                ? suspensions.open(task.partnerId())
                : suspensions.settledIn(task.key());
        return concerned.stream().map(one -> one.requestedBy().account()).collect(Collectors.toSet());
    }

    @Override
    public View show(UserTask task) {
        String partner = organisations.find(task.partnerId()).legalName();
        List<Suspension> open = suspensions.open(task.partnerId());
        if (!open.isEmpty()) {
            return new View(new Suspended(partner, reasons(open), false, "", ""), choices(open));
        }
        List<Suspension> settled = suspensions.settled(task.partnerId());
        Suspension decided = settled.getFirst();
        String outcome = words.text("duediligence.task.suspension-" + decided.outcome());
        return new View(
                new Suspended(
                        partner,
                        words.text("duediligence.task.suspension-choose-same", outcome),
                        true,
                        outcome,
                        String.valueOf(decided.decisionReason())),
                choices(settled));
    }

    private static String reasons(List<Suspension> suspensions) {
        return suspensions.stream().map(Suspension::reason).collect(Collectors.joining("; "));
    }

    private List<Choice> choices(List<Suspension> suspensions) {
        return suspensions.stream()
                .map(one -> new Choice(
                        "%s, %s: %s"
                                .formatted(
                                        one.requestedBy().name(),
                                        words.day(one.requestedAt()
                                                .atOffset(ZoneOffset.UTC)
                                                .toLocalDate()),
                                        one.reason()),
                        one.id()))
                .toList();
    }

    @Override
    public PartnerSuspensionProcess.DecidedSuspension submit(UserTask task, Form form, Submitter submitter) {
        if (form.decision() == null && suspensions.open(task.partnerId()).isEmpty()) {
            return new PartnerSuspensionProcess.DecidedSuspension(settled(task) == Outcome.REINSTATED);
        }
        if (!REINSTATE.equals(form.decision()) && !TERMINATE.equals(form.decision())) {
            throw InvalidSubmission.of("decision", Wording.of("duediligence.task.partner-choose"));
        }
        String reason = Reason.required("reason", form.reason());
        Outcome wanted = REINSTATE.equals(form.decision()) ? Outcome.REINSTATED : Outcome.TERMINATED;
        boolean decided;
        try {
            decided = suspensions.decide(
                    task.partnerId(),
                    form.weighed() == null ? shownFromTheBeginning(task) : form.weighed(),
                    wanted,
                    reason,
                    submitter.person().accountId(),
                    task.key());
        } catch (SameOfficer samePerson) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.suspended-it"));
        } catch (ReasonNotWeighed cameMeanwhile) {
            throw InvalidSubmission.of("weighed", Wording.of("duediligence.task.reason-not-weighed"));
        }
        if (!decided && (form.weighed() != null || wanted != settled(task))) {
            throw InvalidSubmission.of("", Wording.of("duediligence.task.suspension-decided"));
        }
        return new PartnerSuspensionProcess.DecidedSuspension(wanted == Outcome.REINSTATED);
    }

    private @Nullable Outcome settled(UserTask task) {
        return suspensions.settled(task.partnerId()).getFirst().outcome();
    }

    private Set<UUID> shownFromTheBeginning(UserTask task) {
        return suspensions.open(task.partnerId()).stream()
                .filter(one -> !one.requestedAt().isAfter(task.createdAt()))
                .map(Suspension::id)
                .collect(Collectors.toSet());
    }
}
