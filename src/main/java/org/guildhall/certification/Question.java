package org.guildhall.certification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A question of the bank. Never leaves this module with its answer.
 *
 * @param course id of the course it asks about
 * @param lesson number of the lesson in that course
 */
record Question(String id, String course, int lesson, String text, String right, List<String> wrong) {

    Question {
        wrong = List.copyOf(wrong);
        if (wrong.size() != 3 || new HashSet<>(wrong).size() != 3 || wrong.contains(right)) {
            throw new IllegalArgumentException(
                    "Expected question " + id + " to have one right and three different wrong answers.");
        }
    }

    List<String> answers() {
        List<String> answers = new ArrayList<>(wrong);
        answers.addFirst(right);
        return answers;
    }
}
