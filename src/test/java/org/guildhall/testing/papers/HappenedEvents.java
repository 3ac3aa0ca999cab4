package org.guildhall.testing.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.partners.PartnerEvent;
import org.springframework.context.event.EventListener;

/** Every event of the domain, in the order published. */
public class HappenedEvents {

    private final List<PartnerEvent> events = new ArrayList<>();

    @EventListener
    void on(PartnerEvent event) {
        events.add(event);
    }

    public List<PartnerEvent> of(UUID applicationId) {
        return events.stream()
                .filter(event -> event.occurrence().applicationId().equals(applicationId))
                .toList();
    }

    public <E extends PartnerEvent> List<E> of(UUID applicationId, Class<E> type) {
        return of(applicationId).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
