package org.guildhall.recruitment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.PartnerType;
import org.guildhall.tracks.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application says all that the decision on it needs, and the facts that decision reads.
 *
 * @param missing what to ask the applicant for; empty when complete
 * @param fields where the applicant can say it
 * @param country ISO 3166-1 alpha-2
 * @param criteria what the criteria of the track came to; null when they were not measured
 */
public record Completeness(
        List<String> missing,
        Set<CorrectableField> fields,
        PartnerType partnerType,
        String country,
        Assessment.@Nullable Outcome criteria) {

    public boolean complete() {
        return missing.isEmpty();
    }

    /** @param answered whether the applicant answered a request before: then a missing number has its explanation */
    static Completeness of(Organisation organisation, boolean answered, Assessment.@Nullable Outcome criteria) {
        List<String> missing = new ArrayList<>();
        Set<CorrectableField> fields = new HashSet<>();
        if (organisation.registrationNumber() == null && !answered) {
            missing.add("the registration number of your organisation, or why it has none");
            fields.add(CorrectableField.REGISTRATION_NUMBER);
        }
        if (organisation.yearsInBusiness() == null) {
            missing.add("how many years your organisation has been in business");
            fields.add(CorrectableField.YEARS_IN_BUSINESS);
        }
        if (organisation.employees() == null) {
            missing.add("how many people work for your organisation");
            fields.add(CorrectableField.EMPLOYEES);
        }
        return new Completeness(
                List.copyOf(missing), Set.copyOf(fields), organisation.partnerType(), organisation.country(), criteria);
    }

    String question() {
        return missing.isEmpty()
                ? "Please check that everything you told us about your organisation is right."
                : "Please tell us " + String.join("; ", missing) + ".";
    }
}
