package org.guildhall.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The courses on offer, read from the class path at start. */
@Component
public class Courses {

    /** The course that every applicant takes. */
    public static final String PARTNER_ESSENTIALS = "partner-essentials";

    private final Map<String, Course> courses;

    Courses(ObjectMapper json) {
        this.courses = Map.of(PARTNER_ESSENTIALS, load(PARTNER_ESSENTIALS, json));
    }

    public Course course(String id) {
        Course course = courses.get(id);
        if (course == null) {
            throw new IllegalArgumentException(
                    "Expected one of the courses " + courses.keySet() + ", but found '" + id + "'.");
        }
        return course;
    }

    private record Contents(String id, String title, String summary, List<Chapter> lessons) {}

    private record Chapter(String title, int minutes, String file) {}

    private static Course load(String id, ObjectMapper json) {
        String folder = "/training/" + id + "/";
        try {
            Contents contents = json.readValue(read(folder + "course.json"), Contents.class);
            List<Lesson> lessons = new ArrayList<>();
            for (Chapter chapter : contents.lessons()) {
                String html = new String(read(folder + chapter.file()), StandardCharsets.UTF_8);
                lessons.add(new Lesson(lessons.size() + 1, chapter.title(), chapter.minutes(), html));
            }
            return new Course(contents.id(), contents.title(), contents.summary(), lessons);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a course in " + folder, e);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream stream = Courses.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("Expected a file at " + resource + " on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
