package org.guildhall.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The questions of one attempt in the order asked, drawn from a seed: the same seed gives the same paper. */
record ExamPaper(List<Item> items) {

    private static final String VALUES = "abcd";

    /** @param answers in the order shown; the value of an answer is its place: a, b, c, d */
    record Item(Question question, List<String> answers) {
        String rightValue() {
            return value(answers.indexOf(question.right()));
        }
    }

    private record Lesson(String course, int number) {}

    ExamPaper {
        items = List.copyOf(items);
    }

    /** Draws the ids of the questions to ask: one from every lesson first, then any. */
    static List<String> draw(List<Question> bank, int count, long seed) {
        Random random = new Random(seed);
        List<Question> shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, random);
        // In the order shuffled: where there are more lessons than questions, each has the same chance.
        Map<Lesson, Question> perLesson = new LinkedHashMap<>();
        shuffled.forEach(question -> perLesson.putIfAbsent(new Lesson(question.course(), question.lesson()), question));
        List<Question> drawn =
                new ArrayList<>(perLesson.values().stream().limit(count).toList());
        shuffled.stream()
                .filter(question -> !drawn.contains(question))
                .limit(count - drawn.size())
                .forEach(drawn::add);
        Collections.shuffle(drawn, random);
        return drawn.stream().map(Question::id).toList();
    }

    /** Lays out questions drawn before, with their answers in the order that the seed gives. */
    static ExamPaper of(List<Question> questions, long seed) {
        List<Item> items = new ArrayList<>();
        for (Question question : questions) {
            List<String> answers = new ArrayList<>(question.answers());
            Collections.shuffle(answers, new Random(seed ^ question.id().hashCode()));
            items.add(new Item(question, answers));
        }
        return new ExamPaper(items);
    }

    static String value(int place) {
        return VALUES.substring(place, place + 1);
    }

    /** Percent of right answers, rounded down. */
    int score(List<String> answers) {
        int right = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).rightValue().equals(answers.get(i))) {
                right++;
            }
        }
        return right * 100 / items.size();
    }
}
