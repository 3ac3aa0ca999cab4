package org.guildhall.monitoring;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.UnknownPartner;
import org.springframework.stereotype.Component;

/** Puts the name of an organisation to a process instance, which itself only knows ids. */
@Component
class CaseNames {

    private static final String PARTNER_ID = "partnerId";
    private static final String APPLICATION_ID = "applicationId";

    private final CamundaClient client;
    private final Organisations organisations;
    private final Words words;

    CaseNames(CamundaClient client, Organisations organisations, Words words) {
        this.client = client;
        this.organisations = organisations;
        this.words = words;
    }

    /** Legal names by instance key; an instance that belongs to nobody is called unknown. */
    Map<Long, String> names(Collection<Long> instanceKeys) {
        Map<Long, String> names = new HashMap<>();
        instanceKeys.forEach(key -> names.put(key, nameless()));
        if (!instanceKeys.isEmpty()) {
            for (Variable variable : variables(PARTNER_ID, List.copyOf(instanceKeys))) {
                uuid(variable).ifPresent(id -> names.put(variable.getProcessInstanceKey(), name(id)));
            }
        }
        return names;
    }

    Optional<UUID> partnerId(long instanceKey) {
        return variables(PARTNER_ID, List.of(instanceKey)).stream()
                .flatMap(variable -> uuid(variable).stream())
                .findFirst();
    }

    Optional<UUID> applicationId(long instanceKey) {
        return variables(APPLICATION_ID, List.of(instanceKey)).stream()
                .flatMap(variable -> uuid(variable).stream())
                .findFirst();
    }

    private List<Variable> variables(String name, List<Long> instanceKeys) {
        return client.newVariableSearchRequest()
                .filter(filter -> filter.name(name).processInstanceKey(key -> key.in(instanceKeys)))
                .page(page -> page.limit(1000))
                .send()
                .join()
                .items();
    }

    private String name(UUID partnerId) {
        try {
            return organisations.find(partnerId).legalName();
        } catch (UnknownPartner e) {
            return nameless();
        }
    }

    private String nameless() {
        return words.text("monitoring.unknown-organisation");
    }

    private static Optional<UUID> uuid(Variable variable) {
        try {
            return Optional.of(UUID.fromString(variable.getValue().replace("\"", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
