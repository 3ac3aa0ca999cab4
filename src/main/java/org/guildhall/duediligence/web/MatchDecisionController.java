package org.guildhall.duediligence.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearanceTooLong;
import org.guildhall.duediligence.matches.DecidedMeanwhile;
import org.guildhall.duediligence.matches.Decision;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchChanged;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.process.Reason;
import org.guildhall.duediligence.process.Reviewed;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.TaskUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the decision on one match; what cannot be saved is on the page again, with the reason why. */
@Controller
class MatchDecisionController {

    private final Inbox inbox;
    private final MatchReviews reviews;

    MatchDecisionController(Inbox inbox, MatchReviews reviews) {
        this.inbox = inbox;
        this.reviews = reviews;
    }

    /**
     * What was typed.
     *
     * @param match number of the match on the page
     * @param run which rescreening had found the match that the page showed
     * @param seen number of the decision that the page showed
     * @param clear whether to put the pair on the good-guy list; null when the box is not ticked
     */
    record Typed(
            int match,
            UUID partyId,
            String entryId,
            long run,
            long seen,
            @Nullable String disposition,
            @Nullable String reason,
            @Nullable Boolean clear,
            @Nullable String clearUntil) {

        boolean clears() {
            return Boolean.TRUE.equals(clear);
        }
    }

    /** What was typed and why it was not saved. */
    public record Refused(
            String partyId,
            String entryId,
            String message,
            @Nullable String disposition,
            @Nullable String reason,
            boolean clear,
            @Nullable String clearUntil)
            implements Serializable {

        private static final long serialVersionUID = 1;

        public boolean isOn(MatchReviewView.Match match) {
            return match.partyId().toString().equals(partyId) && match.entryId().equals(entryId);
        }
    }

    @PostMapping("/screening/tasks/{key}/decisions")
    String decide(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @ModelAttribute Typed typed,
            RedirectAttributes page) {
        String refusal = refusal(key, person, typed);
        if (refusal == null) {
            page.addFlashAttribute("notice", "Your decision on match %d is saved.".formatted(typed.match()));
            return "redirect:/tasks/" + key;
        }
        page.addFlashAttribute(
                "refused",
                new Refused(
                        typed.partyId().toString(),
                        typed.entryId(),
                        refusal,
                        typed.disposition(),
                        typed.reason(),
                        typed.clears(),
                        typed.clearUntil()));
        return "redirect:/tasks/" + key + "#match-" + typed.match();
    }

    private @Nullable String refusal(long key, SignedIn person, Typed typed) {
        try {
            Decision decision = read(typed);
            inbox.work(
                    key,
                    person,
                    task -> reviews.decide(Reviewed.in(task), task.applicationId(), decision, Officer.of(person)));
            return null;
        } catch (InvalidSubmission invalid) {
            return invalid.errors().values().iterator().next();
        } catch (ClearanceTooLong tooLong) {
            return tooLong.getMessage();
        } catch (DecidedMeanwhile meanwhile) {
            return "%s decided on this match in the meantime: %s. Nothing of yours was saved; what you wrote is below."
                    .formatted(
                            meanwhile.inForce().officer().name(),
                            meanwhile.inForce().disposition().label());
        } catch (MatchChanged foundAnew) {
            return "This match was found anew while you looked. Read it again; nothing of yours was saved, what you wrote is below.";
        } catch (FourEyesRequired samePerson) {
            return "A second person has to do this, because you took part in the earlier decision.";
        } catch (IllegalCaseState changed) {
            return "This match cannot be decided on any more. Nothing of yours was saved.";
        } catch (TaskUnavailable unavailable) {
            if (unavailable.reason() == TaskUnavailable.Reason.NOT_FOUND) {
                throw unavailable;
            }
            return unavailable.getMessage();
        }
    }

    private static Decision read(Typed typed) {
        Disposition disposition = Disposition.ofCode(typed.disposition() == null ? "" : typed.disposition())
                .orElseThrow(() -> InvalidSubmission.of("disposition", "Please choose what this match is."));
        String reason = Reason.required("reason", typed.reason());
        boolean clear = typed.clears() && disposition == Disposition.FALSE_POSITIVE;
        return new Decision(
                typed.partyId(),
                typed.entryId(),
                typed.run(),
                typed.seen(),
                disposition,
                reason,
                clear ? day(typed.clearUntil()) : null);
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeParseException unreadable) {
            throw InvalidSubmission.of("clearUntil", "Please give the last day of the clearance.");
        }
    }
}
