package org.guildhall.workflow;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When the process models remind of a user task: timers at it that let it go on. Times that only an instance knows are not among them. */
@Component
public class ModelReminders {

    private static final Pattern CYCLE = Pattern.compile("R(\\d+)/(P.+)");

    private final Map<String, List<Duration>> reminders = new HashMap<>();

    public ModelReminders() {
        ProcessFiles.processes().forEach(this::read);
    }

    /** When it will be reminded of a task that began at some moment, the first time first. */
    public List<Instant> of(String processId, String elementId, Instant begun) {
        return reminders.getOrDefault(processId + " " + elementId, List.of()).stream()
                .map(begun::plus)
                .toList();
    }

    private void read(Process process) {
        process.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> !event.cancelActivity())
                .forEach(event -> event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        .forEach(timer -> add(
                                process.getId() + " " + event.getAttachedTo().getId(), timer)));
    }

    private void add(String task, TimerEventDefinition timer) {
        List<Duration> times = reminders.computeIfAbsent(task, any -> new ArrayList<>());
        if (timer.getTimeCycle() != null) {
            Matcher cycle = CYCLE.matcher(timer.getTimeCycle().getTextContent().strip());
            if (cycle.matches()) {
                Duration every = Duration.parse(cycle.group(2));
                for (int i = 1; i <= Integer.parseInt(cycle.group(1)); i++) {
                    times.add(every.multipliedBy(i));
                }
            }
        } else if (timer.getTimeDuration() != null
                && timer.getTimeDuration().getTextContent().strip().startsWith("P")) {
            times.add(Duration.parse(timer.getTimeDuration().getTextContent().strip()));
        }
        Collections.sort(times);
    }
}
