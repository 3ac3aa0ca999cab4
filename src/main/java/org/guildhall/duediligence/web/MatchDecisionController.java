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
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
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
    private final Words words;

    MatchDecisionController(Inbox inbox, MatchReviews reviews, Words words) {
        this.inbox = inbox;
        this.reviews = reviews;
        this.words = words;
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
            page.addFlashAttribute("notice", words.text("duediligence.matches.saved", typed.match()));
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
                    task -> reviews.decide(
                            Reviewed.decidedIn(task), task.applicationId(), decision, Officer.of(person)));
            return null;
        } catch (InvalidSubmission invalid) {
            return words.text(invalid.errors().values().iterator().next());
        } catch (ClearanceTooLong tooLong) {
            return words.text(tooLong.wording());
        } catch (DecidedMeanwhile meanwhile) {
            return words.text(
                    "duediligence.matches.decided-meanwhile",
                    meanwhile.inForce().officer().name(),
                    meanwhile.inForce().disposition());
        } catch (MatchChanged foundAnew) {
            return words.text("duediligence.matches.found-anew");
        } catch (FourEyesRequired samePerson) {
            return words.text("duediligence.matches.second-person");
        } catch (IllegalCaseState changed) {
            return words.text("duediligence.matches.settled");
        } catch (TaskUnavailable unavailable) {
            if (unavailable.reason() == TaskUnavailable.Reason.NOT_FOUND) {
                throw unavailable;
            }
            return words.text(unavailable.wording());
        }
    }

    private Decision read(Typed typed) {
        Disposition disposition = Disposition.ofCode(typed.disposition() == null ? "" : typed.disposition())
                .orElseThrow(() -> InvalidSubmission.of("disposition", Wording.of("duediligence.matches.choose")));
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

    private LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeParseException unreadable) {
            throw InvalidSubmission.of("clearUntil", Wording.of("duediligence.matches.last-day-wanted"));
        }
    }
}
