package org.guildhall.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What two states of an organisation differ in, field by field. */
final class Differences {

    private final List<CorrectedValue> values = new ArrayList<>();

    private Differences() {}

    static List<CorrectedValue> between(Organisation before, Organisation after) {
        Differences found = new Differences();
        found.compare("legalName", before.legalName(), after.legalName());
        found.compare("registrationNumber", before.registrationNumber(), after.registrationNumber());
        found.compare("country", Country.name(before.country()), Country.name(after.country()));
        found.compare("website", before.website(), after.website());
        found.compare("yearsInBusiness", before.yearsInBusiness(), after.yearsInBusiness());
        found.compare("employees", before.employees(), after.employees());
        return found.values;
    }

    static List<CorrectedValue> between(List<Party> before, List<Party> after) {
        Differences found = new Differences();
        found.compare("owners", before, after, Position.BENEFICIAL_OWNER);
        found.compare("directors", before, after, Position.DIRECTOR);
        found.compare("signatory", before, after, Position.AUTHORISED_SIGNATORY);
        return found.values;
    }

    private void compare(String field, List<Party> before, List<Party> after, Position position) {
        compare(field, People.lines(before, position), People.lines(after, position));
    }

    private void compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            values.add(new CorrectedValue(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
