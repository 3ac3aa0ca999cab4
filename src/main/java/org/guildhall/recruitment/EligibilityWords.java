package org.guildhall.recruitment;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.consents.Consent;
import org.guildhall.consents.Consents;
import org.guildhall.languages.Language;
import org.guildhall.languages.Words;
import org.guildhall.tracks.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the eligibility rules say of an application: kept in English, read in another language where that is known. */
@Component
public class EligibilityWords {

    private final Tracks tracks;
    private final Consents consents;
    private final Words words;

    EligibilityWords(Tracks tracks, Consents consents, Words words) {
        this.tracks = tracks;
        this.consents = consents;
        this.words = words;
    }

    /** The reason as it is kept: with the figures that were missed, and by which version of the track. */
    String kept(UUID applicationId, @Nullable String reason) {
        return withFigures(Locale.ENGLISH, applicationId, reason == null ? "" : reason);
    }

    /** A reason as it is kept, in a language; one that the decision did not give when this was written stays as it is. */
    public @Nullable String said(Locale locale, UUID applicationId, @Nullable String kept) {
        if (kept == null || locale.equals(Locale.ENGLISH)) {
            return kept;
        }
        return Arrays.stream(EligibilityReason.values())
                .filter(reason -> kept.startsWith(words.of(Locale.ENGLISH, reason)))
                .findFirst()
                .map(reason -> withFigures(locale, applicationId, words.of(locale, reason)))
                .orElse(kept);
    }

    /** A reason as it is kept, in the language of the application: the applicant is who reads it, in mails too. */
    String toApplicant(UUID applicationId, @Nullable String kept) {
        Locale locale = consents.latest(applicationId)
                .map(Consent::language)
                .orElse(Language.ENGLISH)
                .locale();
        String said = said(locale, applicationId, kept);
        return said == null || said.isEmpty() ? words.text(locale, "recruitment.eligibility.ineligible") : said;
    }

    private String withFigures(Locale locale, UUID applicationId, String reason) {
        String figures = tracks.assessmentInWords(applicationId).stream()
                .map(sentence -> words.text(locale, sentence))
                .collect(Collectors.joining(" "));
        return (reason + " " + figures).strip();
    }
}
