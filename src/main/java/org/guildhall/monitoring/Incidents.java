package org.guildhall.monitoring;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.filter.IncidentFilter;
import io.camunda.client.api.search.response.Incident;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where processes are stuck, why, and the one thing that can be done from here: let the engine try again. */
@Service
public class Incidents {

    private static final int MANY = 500;
    private static final int LONGEST_MESSAGE = 600;

    private final CamundaClient client;
    private final CaseNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(CamundaClient client, CaseNames names, ApplicationEventPublisher events, Clock clock) {
        this.client = client;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that is stuck now, the longest first. */
    public List<IncidentRow> open() {
        return rows(search(filter -> filter.state(IncidentState.ACTIVE)));
    }

    List<IncidentRow> of(long instanceKey) {
        return rows(search(filter -> filter.state(IncidentState.ACTIVE).processInstanceKey(instanceKey)));
    }

    /**
     * Gives a stuck job one more attempt and tells the engine to go on; kept in the trail of the organisation.
     *
     * @throws UnknownInstance when the incident is gone, for instance because somebody else has just retried it
     */
    @Transactional
    public void retry(long key, Actor actor) {
        Incident incident = search(filter -> filter.incidentKey(key).state(IncidentState.ACTIVE)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownInstance(key));
        publish(incident, actor);
        if (incident.getJobKey() != null && incident.getJobKey() > 0) {
            client.newUpdateRetriesCommand(incident.getJobKey())
                    .retries(1)
                    .send()
                    .join();
        }
        client.newResolveIncidentCommand(key).send().join();
    }

    private void publish(Incident incident, Actor actor) {
        long instance = incident.getProcessInstanceKey();
        names.partnerId(instance).ifPresent(partner -> names.applicationId(instance)
                .ifPresent(application -> events.publishEvent(new IncidentRetried(
                        Occurrence.of(clock, partner, application, actor)
                                .change("INCIDENT", "RETRIED")
                                .because(IncidentCause.of(incident.getErrorType())
                                        .label()),
                        incident.getElementId()))));
    }

    private List<Incident> search(Consumer<IncidentFilter> filter) {
        return client.newIncidentSearchRequest()
                .filter(filter)
                .sort(sort -> sort.creationTime().asc())
                .page(page -> page.limit(MANY))
                .send()
                .join()
                .items();
    }

    private List<IncidentRow> rows(List<Incident> incidents) {
        Map<Long, String> organisations = names.names(incidents.stream()
                .map(Incident::getProcessInstanceKey)
                .distinct()
                .toList());
        return incidents.stream()
                .map(incident -> new IncidentRow(
                        incident.getIncidentKey(),
                        incident.getProcessInstanceKey(),
                        Objects.requireNonNull(organisations.get(incident.getProcessInstanceKey())),
                        incident.getProcessDefinitionId(),
                        incident.getElementId(),
                        IncidentCause.of(incident.getErrorType()),
                        message(incident),
                        incident.getCreationTime()))
                .toList();
    }

    private static String message(Incident incident) {
        String message = Objects.requireNonNullElse(incident.getErrorMessage(), "");
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + " …" : message;
    }
}
