package org.guildhall.duediligence.checks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All questionnaires, read from the class path at start. */
@Component
public class Questionnaires {

    private static final String RESOURCE = "/duediligence/questionnaires.json";

    private final Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();

    public Questionnaires(ObjectMapper json) {
        try (InputStream stream = Questionnaires.class.getResourceAsStream(RESOURCE)) {
            for (Questionnaire questionnaire : json.readValue(stream, Questionnaire[].class)) {
                questionnaires.put(questionnaire.id(), questionnaire);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the questionnaires at " + RESOURCE, e);
        }
    }

    public Questionnaire find(String id) {
        Questionnaire questionnaire = questionnaires.get(id);
        if (questionnaire == null) {
            throw new IllegalArgumentException(
                    "Expected a questionnaire '%s' in %s, but there is only %s. Correct the decision required-evidence."
                            .formatted(id, RESOURCE, questionnaires.keySet()));
        }
        return questionnaire;
    }

    /** All of them, in the order of the file. */
    public Collection<Questionnaire> all() {
        return Collections.unmodifiableCollection(questionnaires.values());
    }
}
