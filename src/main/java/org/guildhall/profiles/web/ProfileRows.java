package org.guildhall.profiles.web;

import java.time.Instant;
import java.util.List;
import org.guildhall.languages.Words;
import org.guildhall.partners.CorrectedValue;
import org.guildhall.partners.MadeCorrection;
import org.guildhall.partners.Party;
import org.guildhall.profiles.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a profile into words. */
@Component
class ProfileRows {

    record PartyRow(String name, String position, String share) {}

    /** @param shape of the state, as in {@code portal/parts :: state} */
    record ChangeRow(Instant at, String by, String shape, String state, List<ValueRow> values) {}

    record ValueRow(String field, String before, String after) {}

    private final Words words;

    ProfileRows(Words words) {
        this.words = words;
    }

    List<PartyRow> parties(Profile profile) {
        return profile.parties().stream()
                .map(party ->
                        new PartyRow(party.name(), words.text("profiles.position." + party.position()), share(party)))
                .toList();
    }

    List<ChangeRow> changes(Profile profile) {
        return profile.changes().stream()
                .map(made -> new ChangeRow(
                        made.at(),
                        made.by(),
                        shape(made.vetting()),
                        made.vetting() == null
                                ? words.text("profiles.in-force")
                                : words.text("profiles.vetting." + made.vetting()),
                        made.values().stream().map(this::value).toList()))
                .toList();
    }

    private ValueRow value(CorrectedValue value) {
        return new ValueRow(
                words.text("partners.field." + value.field()), orNone(value.before()), orNone(value.after()));
    }

    private String orNone(@Nullable String text) {
        return text == null ? words.text("profiles.none") : text;
    }

    private static String shape(MadeCorrection.@Nullable Vetting vetting) {
        return switch (vetting) {
            case null -> "done";
            case CONFIRMED -> "done";
            case WAITING -> "waiting";
            case QUESTIONED -> "late";
        };
    }

    private static String share(Party party) {
        return party.sharePercent() == null
                ? ""
                : party.sharePercent().stripTrailingZeros().toPlainString() + " %";
    }
}
