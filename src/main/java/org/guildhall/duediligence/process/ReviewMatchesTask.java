package org.guildhall.duediligence.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.Disposition;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.ScreeningMatch;
import org.guildhall.duediligence.Screenings;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer says whether the parties found on the list are the listed ones. */
@Component
public class ReviewMatchesTask implements TaskHandler<ReviewMatchesTask.Form, DueDiligenceProcess.ReviewedMatches> {

    private final Screenings screenings;
    private final Organisations organisations;

    public ReviewMatchesTask(Screenings screenings, Organisations organisations) {
        this.screenings = screenings;
        this.organisations = organisations;
    }

    /** @param disposition code of a {@link Disposition} */
    public record Form(
            @Nullable String disposition, @Nullable String reason) {}

    /** What the form shows. */
    public record View(List<Match> matches) {}

    /**
     * @param position label for people
     * @param matchedOn {@code name} or {@code alias}
     * @param score in percent; empty for matches from before there were scores
     * @param explanation why they are thought alike, in plain words
     */
    public record Match(
            String party,
            String position,
            String listedName,
            String listName,
            String program,
            String matchedOn,
            String score,
            String explanation) {}

    @Override
    public String elementId() {
        return DueDiligenceProcess.Tasks.REVIEW_MATCHES;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        Map<UUID, Party> parties = organisations.parties(task.partnerId()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
        return new View(screenings.matches(task.applicationId()).stream()
                .map(match -> shown(match, parties.get(match.partyId())))
                .toList());
    }

    @Override
    public DueDiligenceProcess.ReviewedMatches submit(UserTask task, Form form, Submitter submitter) {
        Disposition disposition = Disposition.ofCode(form.disposition() == null ? "" : form.disposition())
                .orElseThrow(() -> InvalidSubmission.of(
                        "disposition", "Please choose whether the listed one is somebody else or the same."));
        String reason = Reason.required("reason", form.reason());
        try {
            screenings.reviewMatches(
                    task.applicationId(),
                    disposition,
                    reason,
                    submitter.person().accountId(),
                    submitter.person().actor());
        } catch (IllegalCaseState decidedMeanwhile) {
            throw InvalidSubmission.of("", "These matches were reviewed meanwhile. Nothing of yours was saved.");
        }
        return new DueDiligenceProcess.ReviewedMatches(disposition == Disposition.FALSE_POSITIVE);
    }

    private static Match shown(ScreeningMatch match, @Nullable Party party) {
        return new Match(
                party == null ? "" : party.name(),
                party == null ? "" : party.position().label(),
                match.listedName(),
                match.listName(),
                match.programme(),
                match.matchedOn().name().toLowerCase(Locale.ROOT),
                match.score() == null ? "" : percent(match.score()),
                match.explanation() == null ? "" : match.explanation());
    }

    private static String percent(BigDecimal score) {
        return score.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
