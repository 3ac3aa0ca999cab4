package org.guildhall.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Absence;
import org.guildhall.inbox.Absences;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of absences that concern a reader: their own, and those in which they stand in. */
@Component
class AbsenceRows {

    private final Absences absences;
    private final Accounts accounts;
    private final Words words;

    AbsenceRows(Absences absences, Accounts accounts, Words words) {
        this.absences = absences;
        this.accounts = accounts;
        this.words = words;
    }

    /** Those of today. */
    List<AbsenceRow> today(SignedIn reader) {
        return all(reader).stream().filter(AbsenceRow::now).toList();
    }

    /** Those that are not over, the reader's own first. */
    List<AbsenceRow> all(SignedIn reader) {
        List<Absence> own = absences.of(reader);
        List<Absence> others = absences.with(reader);
        Set<UUID> people = Stream.concat(
                        own.stream().map(Absence::standIn), others.stream().map(Absence::person))
                .collect(Collectors.toSet());
        Map<UUID, String> names = accounts.names(people);
        return Stream.concat(
                        own.stream().map(one -> row(one, true, names.get(one.standIn()))),
                        others.stream().map(one -> row(one, false, names.get(one.person()))))
                .toList();
    }

    private AbsenceRow row(Absence absence, boolean own, @Nullable String name) {
        return new AbsenceRow(
                absence.id(),
                own,
                name == null ? words.text("inbox.former-colleague") : name,
                absence.firstDay(),
                absence.lastDay(),
                absence.includes(absences.today()));
    }
}
