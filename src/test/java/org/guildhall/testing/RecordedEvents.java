package org.guildhall.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps what was published, for tests to look at. */
public final class RecordedEvents implements ApplicationEventPublisher {

    private final List<Object> events = new ArrayList<>();

    @Override
    public void publishEvent(Object event) {
        events.add(event);
    }

    public List<Object> all() {
        return List.copyOf(events);
    }

    public <E> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The only event of this type. */
    public <E> E only(Class<E> type) {
        List<E> found = of(type);
        if (found.size() != 1) {
            throw new AssertionError("Expected one " + type.getSimpleName() + ", but found " + found);
        }
        return found.getFirst();
    }

    public void forget() {
        events.clear();
    }
}
