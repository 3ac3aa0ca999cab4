package org.guildhall.training;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation's place in a course.
 *
 * @param lessonsRead numbers of the lessons marked as read
 */
public record Enrolment(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        String courseId,
        State state,
        Instant enrolledAt,
        Set<Integer> lessonsRead) {

    public enum State {
        ENROLLED,
        /** The learner said that the course is done; the process has yet to take notice. */
        CONFIRMED,
        COMPLETED,
        LAPSED
    }

    public Enrolment {
        lessonsRead = Set.copyOf(lessonsRead);
    }

    public String url() {
        return "/courses/" + id;
    }

    public boolean hasRead(Lesson lesson) {
        return lessonsRead.contains(lesson.number());
    }

    public int lessonsDone(Course course) {
        return (int) course.lessons().stream().filter(this::hasRead).count();
    }

    public Optional<Lesson> nextUnread(Course course) {
        return course.lessons().stream().filter(lesson -> !hasRead(lesson)).findFirst();
    }

    public boolean hasReadAll(Course course) {
        return lessonsDone(course) == course.lessons().size();
    }
}
