package org.guildhall.invitations;

/** Somebody who cannot be invited. */
public class InvitationRefused extends RuntimeException {

    private final Verdict verdict;

    InvitationRefused(Verdict verdict) {
        super("Expected somebody who can be invited, but the verdict is %s.".formatted(verdict));
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
