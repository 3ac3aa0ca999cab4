package org.guildhall.certification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One go at the examination.
 *
 * @param number from 1
 * @param seed gives the order of the answers, and gave the questions
 * @param questions ids of the questions in the order asked
 * @param answers values chosen, in the same order; empty while open
 * @param score percent; null unless answered
 */
public record Attempt(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        int number,
        State state,
        long seed,
        List<String> questions,
        List<String> answers,
        @Nullable Integer score,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public enum State {
        OPEN,
        PASSED,
        FAILED,
        LAPSED
    }

    public Attempt {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    Attempt answered(State outcome, List<String> given, int percent, Instant at) {
        return new Attempt(
                id, applicationId, partnerId, number, outcome, seed, questions, given, percent, openedAt, at);
    }

    Attempt lapsed(Instant at) {
        return new Attempt(
                id, applicationId, partnerId, number, State.LAPSED, seed, questions, answers, null, openedAt, at);
    }
}
