package org.guildhall.duediligence.checks;

import java.util.List;
import java.util.Map;

/**
 * A question of a questionnaire.
 *
 * @param id never changes its meaning
 * @param options choices, none when the answer is written freely
 * @param weight what a good answer adds to the score
 * @param flags answer to the flag it raises; answers that are not named are good ones
 * @param why said of a flagged answer to the vendor's people
 */
public record Question(String id, String text, List<Option> options, int weight, Map<String, Flag> flags, String why) {

    public record Option(String value, String label) {}

    public boolean written() {
        return options.isEmpty();
    }

    Flag flagOf(String answer) {
        return flags.getOrDefault(answer, Flag.NONE);
    }

    String labelOf(String answer) {
        return options.stream()
                .filter(option -> option.value().equals(answer))
                .map(Option::label)
                .findFirst()
                .orElse(answer);
    }

    public boolean accepts(String answer) {
        return written()
                ? !answer.isBlank()
                : options.stream().anyMatch(option -> option.value().equals(answer));
    }
}
