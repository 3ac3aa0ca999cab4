package org.guildhall.invitations;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds of invitations and ends them when their day has come. */
@Component
class InvitationSchedule {

    private final Invitations invitations;

    InvitationSchedule(Invitations invitations) {
        this.invitations = invitations;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 60_000)
    void run() {
        invitations.expire();
        boolean more = true;
        while (more) {
            more = invitations.remindNext();
        }
    }
}
