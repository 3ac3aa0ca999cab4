package org.guildhall.certification;

import java.time.Duration;

/**
 * What the process needs to know after an attempt.
 *
 * @param attemptsLeft how many more the candidate may make; 0 after a pass
 * @param coolDown wait before the next
 */
public record ExamResult(boolean examPassed, int attemptsLeft, Duration coolDown) {}
