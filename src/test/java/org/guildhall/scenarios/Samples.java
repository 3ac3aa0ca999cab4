package org.guildhall.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.recruitment.ApplicationForm;

/** Fictional applicants. */
final class Samples {

    static final String SIGNATORY = "Ida Nordmann";

    /** Stands on the fictional watch list. */
    static final String LISTED_PERSON = "Zorvan Quellbrück";

    /** Looks like somebody on the fictional watch list, but not very much. */
    static final String RESEMBLING_PERSON = "Zarvan Quelbrok";

    private Samples() {}

    /** An unremarkable reseller that every stage lets pass. */
    static ApplicationForm unremarkable(String legalName) {
        return application(legalName, "DE", "Wilma Eigner");
    }

    /** A company whose name must be unique, so that no earlier test is its duplicate. */
    static ApplicationForm application(String legalName, String country, String owner) {
        return application(legalName, country, owner, "reseller");
    }

    /** @param partnerType code of the kind of partner */
    static ApplicationForm application(String legalName, String country, String owner, String partnerType) {
        return new ApplicationForm(
                legalName,
                "HRB " + Math.abs(legalName.hashCode()),
                country,
                "https://partner.example",
                partnerType,
                12,
                40,
                "We sell and support software like yours in our region.",
                "Anna Antrag",
                "anna@partner.example",
                List.of(ApplicationForm.Owner.person(owner, LocalDate.of(1975, 4, 1), country, new BigDecimal("100"))),
                SIGNATORY,
                "Managing director",
                null,
                null,
                null,
                List.of(),
                true);
    }
}
