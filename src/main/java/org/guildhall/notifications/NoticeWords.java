package org.guildhall.notifications;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says a notice in a language: what the mail about the same says in its subject. */
@Component
public class NoticeWords {

    private final MailComposer composer;

    NoticeWords(MailComposer composer) {
        this.composer = composer;
    }

    /** Falls back to the plain kind for what earlier versions told and this one no longer does. */
    public String of(Notice notice, Locale language) {
        return composer.subject(notice.kind(), language).orElse(notice.kind());
    }
}
