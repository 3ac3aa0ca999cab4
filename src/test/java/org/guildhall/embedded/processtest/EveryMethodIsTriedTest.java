package org.guildhall.embedded.processtest;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.DecisionInstanceAssert;
import io.camunda.process.test.api.assertions.DecisionSelectors;
import io.camunda.process.test.api.assertions.ElementSelectors;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import io.camunda.process.test.api.assertions.UserTaskAssert;
import io.camunda.process.test.api.assertions.UserTaskSelectors;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fails when a version of Camunda Process Test offers something that no test in this package calls. */
class EveryMethodIsTriedTest {

    private static final Stream<Class<?>> OFFERED = Stream.of(
            CamundaAssert.class,
            CamundaProcessTestContext.class,
            ProcessInstanceAssert.class,
            UserTaskAssert.class,
            DecisionInstanceAssert.class,
            ProcessInstanceSelectors.class,
            ElementSelectors.class,
            UserTaskSelectors.class,
            DecisionSelectors.class,
            JobWorkerMockBuilder.class,
            JobWorkerMockBuilder.JobWorkerMock.class);

    @Test
    void everyMethodThatCamundaProcessTestOffersIsCalled() {
        Set<String> offered = OFFERED.flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(EveryMethodIsTriedTest::name)
                .collect(toCollection(TreeSet::new));

        assertThat(offered).hasSizeGreaterThan(100);
        assertThat(called()).containsAll(offered);
    }

    private static Set<String> called() {
        return new ClassFileImporter()
                .importPackages(EveryMethodIsTriedTest.class.getPackageName()).stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .map(JavaMethodCall::getTarget)
                        .map(target -> signature(
                                target.getOwner().getName(),
                                target.getName(),
                                target.getRawParameterTypes().stream().map(type -> type.getName())))
                        .collect(Collectors.toSet());
    }

    private static String name(Method method) {
        return signature(
                method.getDeclaringClass().getName(),
                method.getName(),
                Arrays.stream(method.getParameterTypes()).map(Class::getName));
    }

    private static String signature(String owner, String method, Stream<String> parameters) {
        return "%s.%s(%s)".formatted(owner, method, parameters.collect(Collectors.joining(", ")));
    }
}
