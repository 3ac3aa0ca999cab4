package org.guildhall.notifications;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** Reads the components of an event by name, so that the plan can name them without knowing every module. */
final class EventFacts {

    private EventFacts() {}

    /** Component name to value as text; of the circumstances only the ids. */
    static Map<String, String> of(PartnerEvent event) {
        Map<String, String> facts = new HashMap<>();
        facts.put("applicationId", event.occurrence().applicationId().toString());
        facts.put("partnerId", event.occurrence().partnerId().toString());
        RecordComponent[] components = event.getClass().getRecordComponents();
        if (components == null) {
            return facts;
        }
        for (RecordComponent component : components) {
            Object value = read(component, event);
            if (value != null && !component.getName().equals("occurrence")) {
                facts.put(component.getName(), value.toString());
            }
        }
        return facts;
    }

    private static @Nullable Object read(RecordComponent component, PartnerEvent event) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Expected to read component '%s' of %s."
                            .formatted(component.getName(), event.getClass().getName()),
                    e);
        }
    }
}
