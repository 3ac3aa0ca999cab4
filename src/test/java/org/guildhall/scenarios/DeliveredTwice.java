package org.guildhall.scenarios;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.command.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;

/**
 * Does every job of the scenarios twice, as an engine may that delivers at least once: the second time has to come to the
 * same result and tell of nothing new.
 */
@TestConfiguration(proxyBeanMethods = false)
class DeliveredTwice {

    /** Names the workers that were called twice, one a line, for {@link ScenarioCoverageIT}. */
    static final Path REPORT = Path.of("target", "delivered-twice.txt");

    private static final ThreadLocal<@Nullable AtomicInteger> TOLD = new ThreadLocal<>();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final List<String> PROBLEMS = new CopyOnWriteArrayList<>();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor secondDelivery() {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(JobWorker.class),
                (MethodInterceptor) DeliveredTwice::twice);
    }

    @EventListener
    void on(PartnerEvent told) {
        AtomicInteger count = TOLD.get();
        if (count != null) {
            count.incrementAndGet();
        }
    }

    /** What second deliveries did that they should not have done, since this was asked last. */
    static List<String> problems() {
        List<String> found = List.copyOf(PROBLEMS);
        PROBLEMS.clear();
        return found;
    }

    static void report() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, SEEN.stream().sorted().toList());
    }

    private static @Nullable Object twice(MethodInvocation call) throws Throwable {
        MethodInvocation again = ((ProxyMethodInvocation) call).invocableClone();
        Object first = call.proceed();
        String worker = call.getMethod().getDeclaringClass().getName();
        AtomicInteger told = new AtomicInteger();
        TOLD.set(told);
        try {
            Object second = again.proceed();
            if (first instanceof Record && !Objects.equals(first, second)) {
                PROBLEMS.add("%s: first %s, then %s".formatted(worker, first, second));
            }
            if (told.get() > 0) {
                PROBLEMS.add("%s: told of %d events again".formatted(worker, told.get()));
            }
        } catch (ProblemException refused) {
            // Whoever completes a job itself hears from the engine that it is done.
            boolean completesItself =
                    !call.getMethod().getAnnotation(JobWorker.class).autoComplete();
            if (!completesItself || refused.code() != 404) {
                PROBLEMS.add("%s: failed the second time: %s".formatted(worker, refused));
            }
        } catch (Throwable failure) {
            PROBLEMS.add("%s: failed the second time: %s".formatted(worker, failure));
        } finally {
            TOLD.remove();
        }
        SEEN.add(worker);
        return first;
    }
}
