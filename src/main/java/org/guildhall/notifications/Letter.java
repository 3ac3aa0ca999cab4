package org.guildhall.notifications;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is read: one subject, and the same words as plain text and as HTML.
 *
 * @param unsubscribe where its reader puts an end to mails of this topic; null when they cannot
 */
record Letter(
        String subject, String text, String html, @Nullable URI unsubscribe) {

    Letter(String subject, String text, String html) {
        this(subject, text, html, null);
    }
}
