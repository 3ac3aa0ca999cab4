package org.guildhall.monitoring;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.guildhall.monitoring.InstanceView.Child;
import org.guildhall.monitoring.InstanceView.Element;
import org.guildhall.monitoring.InstanceView.Fact;
import org.guildhall.workflow.ModelWords;
import org.springframework.stereotype.Service;

/** Reads process instances from the engine's index, which may lag a moment behind the engine. */
@Service
public class Instances {

    private static final int MANY = 1000;

    private final CamundaClient client;
    private final CaseNames names;
    private final Incidents incidents;
    private final ModelWords models;

    Instances(CamundaClient client, CaseNames names, Incidents incidents, ModelWords models) {
        this.client = client;
        this.names = names;
        this.incidents = incidents;
        this.models = models;
    }

    /** The journeys that no other process called, newest first. */
    public InstanceList list(InstanceFilter only, int page) {
        SearchResponse<ProcessInstance> found = client.newProcessInstanceSearchRequest()
                .filter(filter -> narrow(filter.parentProcessInstanceKey(key -> key.exists(false)), only))
                .sort(sort -> sort.startDate().desc())
                .page(at -> at.from(page * InstanceList.PAGE_SIZE).limit(InstanceList.PAGE_SIZE))
                .send()
                .join();
        List<Long> keys = found.items().stream()
                .map(ProcessInstance::getProcessInstanceKey)
                .toList();
        Map<Long, String> organisations = names.names(keys);
        Map<Long, List<String>> stages = activeStages(keys);
        List<InstanceRow> rows = found.items().stream()
                .map(instance -> row(instance, organisations, stages))
                .toList();
        return new InstanceList(rows, page, found.page().totalItems());
    }

    /** @throws UnknownInstance when the index holds none with this key */
    public InstanceView view(long key) {
        ProcessInstance instance = search(filter -> filter.processInstanceKey(key)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownInstance(key));
        return new InstanceView(
                key,
                Objects.requireNonNull(names.names(List.of(key)).get(key)),
                processName(instance),
                instance.getProcessDefinitionVersion(),
                InstanceState.of(instance.getState()),
                instance.getStartDate(),
                instance.getEndDate(),
                instance.getParentProcessInstanceKey(),
                client.newProcessDefinitionGetXmlRequest(instance.getProcessDefinitionKey())
                        .send()
                        .join(),
                elements(key),
                children(key),
                facts(key),
                incidents.of(key));
    }

    private List<Element> elements(long key) {
        return client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(key))
                .sort(sort -> sort.startDate().asc())
                .page(page -> page.limit(MANY))
                .send()
                .join()
                .items()
                .stream()
                .map(Instances::element)
                .toList();
    }

    private List<Child> children(long key) {
        return search(filter -> filter.parentProcessInstanceKey(key)).stream()
                .map(child -> new Child(
                        child.getProcessInstanceKey(),
                        processName(child),
                        InstanceState.of(child.getState()),
                        Boolean.TRUE.equals(child.getHasIncident())))
                .toList();
    }

    private List<Fact> facts(long key) {
        return client
                .newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(key).scopeKey(key))
                .page(page -> page.limit(MANY))
                .send()
                .join()
                .items()
                .stream()
                .map(variable -> new Fact(variable.getName(), variable.getValue()))
                .sorted(Comparator.comparing(Fact::name))
                .toList();
    }

    private Map<Long, List<String>> activeStages(List<Long> keys) {
        Map<Long, List<String>> stages = new HashMap<>();
        if (!keys.isEmpty()) {
            search(filter -> filter.parentProcessInstanceKey(parent -> parent.in(keys))
                            .state(ProcessInstanceState.ACTIVE))
                    .forEach(child -> stages.computeIfAbsent(
                                    child.getParentProcessInstanceKey(), parent -> new ArrayList<>())
                            .add(processName(child)));
        }
        return stages;
    }

    private List<ProcessInstance> search(Consumer<ProcessInstanceFilter> filter) {
        return client.newProcessInstanceSearchRequest()
                .filter(filter)
                .sort(sort -> sort.startDate().asc())
                .page(page -> page.limit(MANY))
                .send()
                .join()
                .items();
    }

    private static void narrow(ProcessInstanceFilter filter, InstanceFilter only) {
        switch (only) {
            case ACTIVE -> filter.state(ProcessInstanceState.ACTIVE);
            case INCIDENT -> filter.state(ProcessInstanceState.ACTIVE).hasIncident(true);
            case COMPLETED -> filter.state(ProcessInstanceState.COMPLETED);
            case TERMINATED -> filter.state(ProcessInstanceState.TERMINATED);
            case ALL -> {}
        }
    }

    private InstanceRow row(ProcessInstance instance, Map<Long, String> organisations, Map<Long, List<String>> stages) {
        long key = instance.getProcessInstanceKey();
        return new InstanceRow(
                key,
                Objects.requireNonNull(organisations.get(key)),
                processName(instance),
                stages.getOrDefault(key, List.of()),
                InstanceState.of(instance.getState()),
                Boolean.TRUE.equals(instance.getHasIncident()),
                instance.getStartDate(),
                instance.getEndDate());
    }

    private static Element element(ElementInstance element) {
        String name = element.getElementName();
        return new Element(
                element.getElementId(),
                name == null || name.isBlank() ? element.getElementId() : name,
                code(element.getType()),
                InstanceState.of(element.getState()),
                Boolean.TRUE.equals(element.getIncident()),
                element.getStartDate(),
                element.getEndDate());
    }

    static String code(ElementInstanceType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String processName(ProcessInstance instance) {
        String name = instance.getProcessDefinitionName();
        String id = instance.getProcessDefinitionId();
        return models.process(id, name == null || name.isBlank() ? id : name);
    }
}
