package org.guildhall.recruitment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.languages.Wording;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.TrackContent;
import org.jspecify.annotations.Nullable;

/** What a track demands of an application form beyond what everybody fills in. */
final class TrackDemands {

    private TrackDemands() {}

    /** Fields that the track requires and the form leaves empty, with a sentence for the applicant. */
    static Map<String, Wording> missing(ApplicationForm form, TrackContent track) {
        Map<String, Wording> missing = new LinkedHashMap<>();
        for (ApplicationField field : ApplicationField.values()) {
            if (track.use(field) == FieldUse.REQUIRED && empty(value(form, field))) {
                missing.put(field.key(), Wording.of("recruitment.rule.needed-here"));
            }
        }
        return missing;
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> many && many.isEmpty());
    }

    private static @Nullable Object value(ApplicationForm form, ApplicationField field) {
        return switch (field) {
            case REGISTRATION_NUMBER -> form.registrationNumber();
            case WEBSITE -> form.website();
            case YEARS_IN_BUSINESS -> form.yearsInBusiness();
            case EMPLOYEES -> form.employees();
            case MOTIVATION -> form.motivation();
            case DIRECTORS -> form.directors();
            case SIGNATORY_TITLE -> form.signatoryTitle();
            case SIGNATORY_BIRTH_DATE -> form.signatoryBirthDate();
            case SIGNATORY_BIRTH_PLACE -> form.signatoryBirthPlace();
            case SIGNATORY_NATIONALITY -> form.signatoryNationality();
        };
    }
}
