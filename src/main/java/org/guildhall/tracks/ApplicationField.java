package org.guildhall.tracks;

/** The fields of the application form that a track may demand or leave out; the others everybody fills in. */
public enum ApplicationField {
    REGISTRATION_NUMBER("registrationNumber", true),
    WEBSITE("website", true),
    // Eligibility and company size read these two: no track may leave them out.
    YEARS_IN_BUSINESS("yearsInBusiness", false),
    EMPLOYEES("employees", false),
    MOTIVATION("motivation", true),
    DIRECTORS("directors", true),
    SIGNATORY_TITLE("signatoryTitle", true),
    SIGNATORY_BIRTH_DATE("signatoryBirthDate", true),
    SIGNATORY_BIRTH_PLACE("signatoryBirthPlace", true),
    SIGNATORY_NATIONALITY("signatoryNationality", true);

    private final String key;
    private final boolean hideable;

    ApplicationField(String key, boolean hideable) {
        this.key = key;
        this.hideable = hideable;
    }

    /** Its name in the form. */
    public String key() {
        return key;
    }

    public boolean hideable() {
        return hideable;
    }
}
