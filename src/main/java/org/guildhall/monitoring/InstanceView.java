package org.guildhall.monitoring;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process instance with what happened in it.
 *
 * @param parentKey the instance that called this one
 * @param model BPMN XML of the very version it runs
 */
public record InstanceView(
        long key,
        String organisation,
        String process,
        int version,
        InstanceState state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Long parentKey,
        String model,
        List<Element> elements,
        List<Child> children,
        List<Fact> facts,
        List<IncidentRow> incidents) {

    /**
     * An element of the model that was entered; once for each time.
     *
     * @param type as in {@code service-task}
     */
    public record Element(
            String id,
            String name,
            String type,
            InstanceState state,
            boolean incident,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt) {}

    /** An instance that this one called. */
    public record Child(long key, String process, InstanceState state, boolean incident) {}

    /** A process variable: an id, or a fact that a gateway reads. */
    public record Fact(String name, String value) {}

    /** Ids of elements to be marked in the diagram. */
    public record Markers(List<String> active, List<String> completed, List<String> incident) {}

    /** The application this instance is about; null when it knows of none. */
    public @Nullable String applicationId() {
        return facts.stream()
                .filter(fact -> fact.name().equals("applicationId"))
                .map(fact -> fact.value().replace("\"", ""))
                .findFirst()
                .orElse(null);
    }

    public Markers markers() {
        return new Markers(
                ids(elements.stream().filter(element -> element.state() == InstanceState.ACTIVE)),
                ids(elements.stream().filter(element -> element.state() == InstanceState.COMPLETED)),
                ids(elements.stream().filter(Element::incident)));
    }

    private static List<String> ids(Stream<Element> elements) {
        return elements.map(Element::id).distinct().toList();
    }
}
