package org.guildhall.recruitment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of an application a reviewer can open for correction. The code is what forms carry. */
public enum CorrectableField {
    LEGAL_NAME("legalName"),
    REGISTRATION_NUMBER("registrationNumber"),
    COUNTRY("country"),
    WEBSITE("website"),
    YEARS_IN_BUSINESS("yearsInBusiness"),
    EMPLOYEES("employees"),
    OWNERS("owners"),
    DIRECTORS("directors"),
    SIGNATORY("signatory");

    private final String code;

    CorrectableField(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<CorrectableField> ofCode(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    static Set<CorrectableField> ofCodes(Collection<String> codes) {
        return codes.stream().flatMap(code -> ofCode(code).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static String[] codes(Collection<CorrectableField> fields) {
        return fields.stream().sorted().map(CorrectableField::code).toArray(String[]::new);
    }
}
