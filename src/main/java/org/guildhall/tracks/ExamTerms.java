package org.guildhall.tracks;

/**
 * How a track holds its examination.
 *
 * @param passMark percent of right answers needed to pass
 * @param coolDownDays wait between a failed attempt and the next
 * @param validityMonths of the certificate, from the day of issue
 */
public record ExamTerms(int passMark, int attempts, int coolDownDays, int validityMonths) {}
