package org.guildhall.processes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.guildhall.inbox.TaskHandler;
import org.springframework.core.ResolvableType;

/** One handler of a user task. */
public record TaskHandlerClass(Class<?> type, String elementId) {

    /** Keys of the form it reads. */
    public Set<String> reads() {
        return CodeContract.components(generic(0)).map(RecordComponent::getName).collect(toSet());
    }

    /** Facts it completes the task with, with their types. */
    public Map<String, Class<?>> handsOver() {
        return CodeContract.components(generic(1)).collect(toMap(RecordComponent::getName, RecordComponent::getType));
    }

    private Class<?> generic(int index) {
        return ResolvableType.forClass(type)
                .as(TaskHandler.class)
                .getGeneric(index)
                .resolve(Object.class);
    }
}
