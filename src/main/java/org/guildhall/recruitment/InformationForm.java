package org.guildhall.recruitment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.partners.Correction;
import org.jspecify.annotations.Nullable;

/**
 * An applicant's answer, with better values where the applicant corrected some; a blank leaves what is known.
 *
 * @param attachments documents that were handed in with it
 */
public record InformationForm(
        @Nullable String answer,
        @Nullable List<UUID> attachments,
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable String website,
        @Nullable Integer yearsInBusiness,
        @Nullable Integer employees) {

    public InformationForm {
        answer = Texts.clean(answer);
        legalName = Texts.clean(legalName);
        registrationNumber = Texts.clean(registrationNumber);
        website = Texts.website(website);
    }

    /** Form key to a sentence for the applicant; empty when it can be accepted. */
    public Map<String, String> validate() {
        FieldRules rules = new FieldRules();
        rules.required("answer", answer, "an answer");
        rules.lines("answer", answer, 4000);
        OrganisationRules.check(rules, legalName, registrationNumber, website, yearsInBusiness, employees);
        return rules.errors();
    }

    Correction correction() {
        return new Correction(legalName, registrationNumber, website, yearsInBusiness, employees);
    }
}
