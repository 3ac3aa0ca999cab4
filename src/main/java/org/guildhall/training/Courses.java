package org.guildhall.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.tracks.Catalogue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The courses on offer, read from the class path at start. */
@Component
public class Courses implements Catalogue {

    private static final String FILES = "classpath*:/training/*/course.json";
    private static final String AND = "+";

    private final Map<String, Course> courses = new TreeMap<>();

    Courses(ObjectMapper json) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Course course = load(file, json);
                courses.put(course.id(), course);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected courses at " + FILES, e);
        }
    }

    /** @param id of a course, or of several that are taken one after the other */
    public Course course(String id) {
        return curriculum(List.of(id.split(Pattern.quote(AND))));
    }

    /** Courses that are taken one after the other, as one. */
    Course curriculum(List<String> ids) {
        List<Course> parts = ids.stream().map(this::one).toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Lesson> lessons = new ArrayList<>();
        parts.stream()
                .flatMap(part -> part.lessons().stream())
                .forEach(lesson ->
                        lessons.add(new Lesson(lessons.size() + 1, lesson.title(), lesson.minutes(), lesson.html())));
        return new Course(
                String.join(AND, ids),
                parts.stream().map(Course::title).collect(Collectors.joining(", ")),
                parts.stream().map(Course::summary).collect(Collectors.joining(" ")),
                lessons);
    }

    private Course one(String id) {
        Course course = courses.get(id);
        if (course == null) {
            throw new IllegalArgumentException("Expected one of the courses " + courses.keySet() + ", but found '" + id
                    + "'. A course that a version of a track names stays: put it back.");
        }
        return course;
    }

    @Override
    public Kind kind() {
        return Kind.COURSE;
    }

    @Override
    public List<Item> items() {
        return courses.values().stream()
                .map(course -> new Item(course.id(), course.title()))
                .toList();
    }

    private record Contents(String id, String title, String summary, List<Chapter> lessons) {}

    private record Chapter(String title, int minutes, String file) {}

    private static Course load(Resource file, ObjectMapper json) throws IOException {
        Contents contents = json.readValue(file.getContentAsByteArray(), Contents.class);
        List<Lesson> lessons = new ArrayList<>();
        for (Chapter chapter : contents.lessons()) {
            String html = file.createRelative(chapter.file()).getContentAsString(StandardCharsets.UTF_8);
            lessons.add(new Lesson(lessons.size() + 1, chapter.title(), chapter.minutes(), html));
        }
        return new Course(contents.id(), contents.title(), contents.summary(), lessons);
    }
}
