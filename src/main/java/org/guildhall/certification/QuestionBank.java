package org.guildhall.certification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.tracks.Catalogue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All questions, read from the class path at start: a file for each course. A question that was ever asked stays in its
 * file: attempts name their questions by id.
 */
@Component
class QuestionBank {

    private static final String FILES = "classpath*:/certification/questions/*.json";

    private final Map<String, Question> questions = new LinkedHashMap<>();

    QuestionBank(ObjectMapper json, List<Catalogue> catalogues) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String course = String.valueOf(file.getFilename()).replace(".json", "");
                for (InFile question : json.readValue(file.getContentAsByteArray(), InFile[].class)) {
                    add(question.of(course));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the question bank at " + FILES, e);
        }
        catalogues.stream()
                .filter(catalogue -> catalogue.kind() == Catalogue.Kind.COURSE)
                .flatMap(catalogue -> catalogue.items().stream())
                .forEach(course -> refuseTooFew(course.id()));
    }

    /** As a file of questions has it, which is named for the course. */
    private record InFile(String id, int lesson, String text, String right, List<String> wrong) {

        Question of(String course) {
            return new Question(id, course, lesson, text, right, wrong);
        }
    }

    private void add(Question question) {
        if (questions.put(question.id(), question) != null) {
            throw new IllegalStateException(
                    "Expected every question in " + FILES + " once, but found " + question.id() + " twice.");
        }
    }

    /** A track may have any course as its only one. */
    private void refuseTooFew(String course) {
        int found = of(List.of(course)).size();
        if (found < ExamRules.QUESTIONS) {
            throw new IllegalStateException(
                    "Expected at least %d questions about the course '%s' in %s, but found %d. Add some."
                            .formatted(ExamRules.QUESTIONS, course, FILES, found));
        }
    }

    /** The questions about some courses. */
    List<Question> of(Collection<String> courses) {
        return questions.values().stream()
                .filter(question -> courses.contains(question.course()))
                .toList();
    }

    Question question(String id) {
        Question question = questions.get(id);
        if (question == null) {
            throw new IllegalStateException(
                    "Expected question " + id + " in " + FILES + ", because an attempt was held with it. Put it back.");
        }
        return question;
    }
}
