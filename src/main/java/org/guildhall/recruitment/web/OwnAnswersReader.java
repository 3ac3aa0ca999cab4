package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.languages.Wording;
import org.guildhall.partners.PartnerType;
import org.guildhall.tracks.Declared.Figure;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.TrackContent;

/** Reads from the application form what only the track of its kind of partner asks. */
final class OwnAnswersReader {

    private final Map<String, Wording> problems = new LinkedHashMap<>();
    private final LocalDate today;

    OwnAnswersReader(LocalDate today) {
        this.today = today;
    }

    /** What is wrong with it, by name of the field. */
    Map<String, Wording> problems() {
        return problems;
    }

    /** @param data that the form's definition has accepted */
    OwnAnswers read(PartnerType type, TrackContent track, JsonNode data) {
        List<OwnAnswers.Answer> answers = new ArrayList<>();
        track.questions().forEach(question -> {
            String answer =
                    data.path(TrackedForm.key(type, question)).asText("").strip();
            if (!answer.isEmpty() && !answer.equals("null")) {
                answers.add(new OwnAnswers.Answer(question.id(), question.label(), answer));
            }
        });
        return new OwnAnswers(answers, figures(TrackedForm.figures(type), data));
    }

    private List<Figure> figures(String list, JsonNode data) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < data.path(list).size(); i++) {
            JsonNode row = data.path(list).path(i);
            String at = "%s[%d].".formatted(list, i);
            if (List.of("metric", "from", "to", "value").stream().allMatch(key -> missing(row.path(key)))) {
                continue;
            }
            List.of("metric", "from", "to", "value").stream()
                    .filter(key -> missing(row.path(key)))
                    .forEach(key -> problems.put(at + key, Wording.of("recruitment.own.incomplete")));
            if (problems.keySet().stream().noneMatch(name -> name.startsWith(at))) {
                figure(at, row, figures);
            }
        }
        return figures;
    }

    private void figure(String at, JsonNode row, List<Figure> figures) {
        Figure figure = new Figure(
                row.path("metric").asText(),
                LocalDate.parse(row.path("from").asText()),
                LocalDate.parse(row.path("to").asText()),
                new BigDecimal(row.path("value").asText()));
        if (figure.to().isBefore(figure.from())) {
            problems.put(at + "to", Wording.of("recruitment.own.order"));
        } else if (figure.to().isAfter(today)) {
            problems.put(at + "to", Wording.of("recruitment.own.running"));
        } else if (figures.stream().anyMatch(figure::overlaps)) {
            problems.put(at + "from", Wording.of("recruitment.own.twice"));
        } else {
            figures.add(figure);
        }
    }

    private static boolean missing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.asText().isBlank();
    }
}
