package org.guildhall.scenarios;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.guildhall.processes.CodeContract;
import org.guildhall.processes.Problems;
import org.guildhall.processes.ProcessFiles;
import org.guildhall.processes.ProcessModel;
import org.junit.jupiter.api.Test;

/** Reads the coverage report that Camunda Process Test has written once all scenarios have run. */
class ScenarioCoverageIT {

    private static final Path REPORT = Path.of("target", "coverage-report", "report.json");

    private final List<ProcessModel> models = ProcessFiles.models();
    private final Map<String, Set<String>> reached = reached();
    private final Problems problems = new Problems();

    @Test
    void theReportListsEveryModel() {
        assertThat(reached.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        models.stream().map(ProcessModel::name).toList());
    }

    @Test
    void everyEndEventAndBoundaryEventIsReachedByAScenario() {
        for (ProcessModel model : models) {
            List<Event> events = new ArrayList<>(model.all(EndEvent.class));
            events.addAll(model.all(BoundaryEvent.class));
            for (Event event : events) {
                problems.expect(
                        reached.getOrDefault(model.name(), Set.of()).contains(event.getId()),
                        "%s: no scenario gets there; add one to OnboardingScenariosTest, or remove the event",
                        model.at(event));
            }
        }
        problems.none();
    }

    @Test
    void everyWorkerWasCalledTwiceForOneJob() throws IOException {
        assertThat(Files.readAllLines(DeliveredTwice.REPORT))
                .as("workers whose jobs the scenarios did twice; add a scenario that gets there")
                .containsAll(CodeContract.workers().stream()
                        .map(worker -> worker.method().getDeclaringClass().getName())
                        .distinct()
                        .toList());
    }

    private static Map<String, Set<String>> reached() {
        assertThat(REPORT)
                .as("the report of the scenarios; it is written by `mvn verify`, which runs them before this test")
                .exists();
        try {
            JsonNode report = new ObjectMapper().readTree(Files.readString(REPORT));
            return StreamSupport.stream(report.path("coverages").spliterator(), false)
                    .collect(toMap(it -> it.path("processDefinitionId").asText(), ScenarioCoverageIT::elements));
        } catch (IOException e) {
            throw new AssertionError("Expected a report of the scenarios in " + REPORT + ", but it cannot be read.", e);
        }
    }

    private static Set<String> elements(JsonNode coverage) {
        Set<String> elements = new HashSet<>();
        coverage.path("completedElements").forEach(element -> elements.add(element.asText()));
        return elements;
    }
}
