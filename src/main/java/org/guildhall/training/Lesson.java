package org.guildhall.training;

/**
 * One part of a course.
 *
 * @param number from 1, in reading order
 * @param minutes it takes to read
 * @param html our own text, safe to show as it is
 */
public record Lesson(int number, String title, int minutes, String html) {}
