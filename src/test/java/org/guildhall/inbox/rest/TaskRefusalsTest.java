package org.guildhall.inbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.guildhall.api.Problem;
import org.guildhall.documents.UploadRefused;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TaskRefusalsTest {

    private final TaskRefusals refusals = new TaskRefusals(new Words(MessageFiles.texts()));

    @AfterEach
    void anybody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whyAFileIsRefusedIsSaidInTheLanguageThatTheRequestAsksFor() {
        UploadRefused refused =
                new UploadRefused(UploadRefused.Reason.TOO_LARGE, Wording.of("documents.upload.large", 25));

        assertThat(refusals.of(refused)).extracting(Problem::detail).asString().startsWith("This file is larger");
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(refusals.of(refused))
                .extracting(Problem::detail)
                .asString()
                .startsWith("Diese Datei ist größer als 25 MB");
    }
}
