package org.guildhall.processes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** One method that serves a job type. */
public record WorkerMethod(Method method) {

    public String jobType() {
        return method.getAnnotation(JobWorker.class).type();
    }

    public String where() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    /** Variables it reads. */
    public Set<String> reads() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(VariablesAsType.class))
                .map(Parameter::getType)
                .flatMap(CodeContract::components)
                .map(RecordComponent::getName)
                .collect(toSet());
    }

    /** Facts it hands over, with their types. */
    public Map<String, Class<?>> handsOver() {
        return CodeContract.components(method.getReturnType())
                .collect(toMap(RecordComponent::getName, RecordComponent::getType));
    }
}
