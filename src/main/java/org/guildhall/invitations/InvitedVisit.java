package org.guildhall.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers, in the session of a browser, which invitation brought it here. */
public final class InvitedVisit {

    private static final String INVITATION = "invitations.invitation";

    private InvitedVisit() {}

    public static void begin(HttpServletRequest request, UUID invitation) {
        request.getSession().setAttribute(INVITATION, invitation);
    }

    public static @Nullable UUID of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(INVITATION);
    }
}
