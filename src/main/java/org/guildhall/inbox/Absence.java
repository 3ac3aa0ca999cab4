package org.guildhall.inbox;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody of the vendor's staff is away, and a colleague of the same role stands in; both days included. */
public record Absence(UUID id, UUID person, UUID standIn, LocalDate firstDay, LocalDate lastDay) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    String words(String standInName) {
        return "%s to %s, %s stands in".formatted(firstDay, lastDay, standInName);
    }
}
