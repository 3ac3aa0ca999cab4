package org.guildhall.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the module behind a user task. */
@Component
class TaskHandlers {

    private final Map<String, TaskHandler<?, ?>> byElement;

    TaskHandlers(List<TaskHandler<?, ?>> handlers) {
        byElement = handlers.stream().collect(Collectors.toMap(TaskHandler::elementId, Function.identity()));
    }

    TaskHandler<?, ?> of(UserTask task) {
        TaskHandler<?, ?> handler = byElement.get(task.elementId());
        if (handler == null) {
            throw new IllegalStateException("Expected a handler for user task '" + task.elementId()
                    + "', but there is none. Add a TaskHandler bean to the module that owns it.");
        }
        return handler;
    }
}
