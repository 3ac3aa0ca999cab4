package org.guildhall.inbox.web;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An absence as pages show it.
 *
 * @param own whether the reader is the one who is away
 * @param name who stands in for the reader, or for whom the reader stands in
 * @param now whether it has begun
 */
public record AbsenceRow(UUID id, boolean own, String name, LocalDate firstDay, LocalDate lastDay, boolean now) {}
