package org.guildhall.invitations.rest;

import java.util.List;
import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.invitations.InvitationOver;
import org.guildhall.invitations.InvitationRefused;
import org.guildhall.invitations.UnknownInvitation;
import org.guildhall.invitations.Verdict;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class InvitationRefusals implements Refusals {

    private final Words words;

    InvitationRefusals(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable Problem of(Exception refusal) {
        return switch (refusal) {
            case UnknownInvitation unknown -> Problem.notFound();
            case InvitationOver over -> Problem.conflict(words.text("invitations.invitation.over"));
            case InvitationRefused refused -> refused(refused.verdict());
            default -> null;
        };
    }

    private Problem refused(Verdict verdict) {
        return switch (verdict) {
            case BAD_ADDRESS -> invalid("mail", verdict);
            case BAD_COMPANY -> invalid("company", verdict);
            case UNKNOWN_TYPE -> invalid("partnerType", verdict);
            case WORDS_TOO_LONG -> invalid("words", verdict);
            default -> Problem.conflict(words.of(verdict));
        };
    }

    private Problem invalid(String field, Verdict verdict) {
        return Problem.invalid(List.of(new Problem.Fault("#/" + field, words.of(verdict))));
    }
}
