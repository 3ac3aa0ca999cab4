package org.guildhall.tracks;

import java.util.List;

/**
 * What an applicant said that only its track asks.
 *
 * @param figures that the criteria measure
 */
public record OwnAnswers(List<Answer> answers, List<Declared.Figure> figures) {

    public static final OwnAnswers NONE = new OwnAnswers(List.of(), List.of());

    public OwnAnswers {
        answers = List.copyOf(answers);
        figures = List.copyOf(figures);
    }

    /** @param question as it was worded when it was answered */
    public record Answer(String id, String question, String answer) {}
}
