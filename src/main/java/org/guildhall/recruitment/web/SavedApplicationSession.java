package org.guildhall.recruitment.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.recruitment.SavedApplication;
import org.jspecify.annotations.Nullable;

/** Remembers, in the session of a browser, which saved application it may read and change. */
final class SavedApplicationSession {

    private static final String OPENED = "recruitment.savedApplication";

    private SavedApplicationSession() {}

    /** What the script of the form has to know: as whom it keeps drafts, and the one to go on with. */
    record Resumed(UUID person, Draft draft) {

        record Draft(long version, Instant at, @JsonRawValue String typed) {}

        static Resumed of(SavedApplication saved) {
            return new Resumed(saved.id(), new Draft(saved.version(), saved.savedAt(), saved.typedJson()));
        }
    }

    static @Nullable UUID opened(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(OPENED);
    }

    /** From now on this browser may; under a new session id, so that nobody who knew the old one may too. */
    static void open(HttpServletRequest request, UUID id) {
        HttpSession session = request.getSession();
        if (!id.equals(session.getAttribute(OPENED))) {
            request.changeSessionId();
            request.getSession().setAttribute(OPENED, id);
        }
    }

    static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(OPENED);
        }
    }
}
