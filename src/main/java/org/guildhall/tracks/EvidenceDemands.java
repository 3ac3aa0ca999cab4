package org.guildhall.tracks;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a track wants to see and to have checked, each from a depth of due diligence on.
 *
 * @param documents by code of the document type
 * @param questionnaires by id of the questionnaire
 * @param figures figures of an annual statement, which are checked against the decision on financial standing
 * @param mediaSearch a search of the press by an officer
 */
public record EvidenceDemands(
        Map<String, AskedFrom> documents,
        Map<String, AskedFrom> questionnaires,
        @Nullable AskedFrom figures,
        @Nullable AskedFrom mediaSearch) {

    static final EvidenceDemands NONE = new EvidenceDemands(Map.of(), Map.of(), null, null);

    public EvidenceDemands {
        documents = ordered(documents);
        questionnaires = ordered(questionnaires);
    }

    public Set<String> documentsAt(String depth) {
        return at(documents, depth);
    }

    public Set<String> questionnairesAt(String depth) {
        return at(questionnaires, depth);
    }

    public boolean figuresAt(String depth) {
        return figures != null && figures.appliesAt(depth);
    }

    public boolean mediaSearchAt(String depth) {
        return mediaSearch != null && mediaSearch.appliesAt(depth);
    }

    EvidenceDemands and(EvidenceDemands more) {
        return new EvidenceDemands(
                merged(documents, more.documents),
                merged(questionnaires, more.questionnaires),
                earlier(figures, more.figures),
                earlier(mediaSearch, more.mediaSearch));
    }

    private static Set<String> at(Map<String, AskedFrom> demands, String depth) {
        return demands.entrySet().stream()
                .filter(demand -> demand.getValue().appliesAt(depth))
                .map(Map.Entry::getKey)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static Map<String, AskedFrom> merged(Map<String, AskedFrom> one, Map<String, AskedFrom> other) {
        Map<String, AskedFrom> both = new LinkedHashMap<>(one);
        other.forEach((code, from) -> both.merge(code, from, AskedFrom::earlier));
        return both;
    }

    private static @Nullable AskedFrom earlier(@Nullable AskedFrom one, @Nullable AskedFrom other) {
        return one == null ? other : other == null ? one : AskedFrom.earlier(one, other);
    }

    private static Map<String, AskedFrom> ordered(@Nullable Map<String, AskedFrom> demands) {
        return demands == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(demands));
    }
}
