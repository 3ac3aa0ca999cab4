package org.guildhall.training;

import java.util.List;
import java.util.Optional;

/** What is to be learned, lesson by lesson. */
public record Course(String id, String title, String summary, List<Lesson> lessons) {

    public Course {
        lessons = List.copyOf(lessons);
    }

    public Optional<Lesson> lesson(int number) {
        return lessons.stream().filter(lesson -> lesson.number() == number).findFirst();
    }

    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
