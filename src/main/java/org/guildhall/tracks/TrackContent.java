package org.guildhall.tracks;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a track lays down.
 *
 * @param name as applicants read it
 * @param summary who it is for, in words for applicants
 * @param fields of the application form; those not named are optional
 * @param clauses of the contract besides the agreement's own, one a line
 * @param courses ids, in the order to take them
 * @param tiers from the first to the highest
 */
public record TrackContent(
        String name,
        String summary,
        Map<ApplicationField, FieldUse> fields,
        List<Question> questions,
        EvidenceDemands evidence,
        Criteria criteria,
        RatedTerms terms,
        String clauses,
        List<String> courses,
        ExamTerms exam,
        List<Tier> tiers,
        List<Addition> additions) {

    public TrackContent {
        name = name.strip();
        summary = summary.strip();
        fields = fields(fields);
        questions = questions == null ? List.of() : List.copyOf(questions);
        evidence = evidence == null ? EvidenceDemands.NONE : evidence;
        criteria = criteria == null ? new Criteria(List.of(), List.of()) : criteria;
        clauses = clauses == null ? "" : clauses.strip();
        courses = courses == null ? List.of() : List.copyOf(courses);
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        additions = additions == null ? List.of() : List.copyOf(additions);
    }

    public FieldUse use(ApplicationField field) {
        return fields.getOrDefault(field, FieldUse.OPTIONAL);
    }

    /** Clauses one by one. */
    public List<String> clauseList() {
        return clauses.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What it comes to for a company of this region and size: with the additions that apply, and no others left. */
    public TrackContent in(Region region, CompanySize size) {
        TrackContent all = this;
        for (Addition addition : additions) {
            if (addition.appliesTo(region, size)) {
                all = all.and(addition);
            }
        }
        return new TrackContent(
                name,
                summary,
                all.fields,
                questions,
                all.evidence,
                criteria,
                terms,
                all.clauses,
                all.courses,
                exam,
                tiers,
                List.of());
    }

    private TrackContent and(Addition addition) {
        Map<ApplicationField, FieldUse> demanded = new EnumMap<>(ApplicationField.class);
        demanded.putAll(fields);
        addition.fields().forEach(field -> demanded.put(field, FieldUse.REQUIRED));
        return new TrackContent(
                name,
                summary,
                demanded,
                questions,
                evidence.and(addition.evidence()),
                criteria,
                terms,
                clauses + "\n" + addition.clauses(),
                new ArrayList<>(Stream.concat(courses.stream(), addition.courses().stream())
                        .collect(toCollection(LinkedHashSet::new))),
                exam,
                tiers,
                additions);
    }

    private static Map<ApplicationField, FieldUse> fields(Map<ApplicationField, FieldUse> fields) {
        Map<ApplicationField, FieldUse> copy = new EnumMap<>(ApplicationField.class);
        if (fields != null) {
            copy.putAll(fields);
        }
        copy.values().removeIf(FieldUse.OPTIONAL::equals);
        return Collections.unmodifiableMap(copy);
    }
}
