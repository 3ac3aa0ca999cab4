package org.guildhall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

/** Scheduled work that hangs holds up no other. */
class ScheduledWorkTest {

    static class Works {
        private final CountDownLatch hanging = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch worked = new CountDownLatch(2);

        @Scheduled(fixedDelay = 1)
        void hang() throws InterruptedException {
            hanging.countDown();
            end.await();
        }

        @Scheduled(initialDelay = 10, fixedDelay = 1)
        void work() throws InterruptedException {
            hanging.await();
            worked.countDown();
        }
    }

    @Test
    void othersGoOnWhileOneHangs() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(WorkflowConfiguration.class)
                .withBean(Works.class)
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .run(context -> {
                    Works works = context.getBean(Works.class);
                    assertThat(works.worked.await(10, TimeUnit.SECONDS)).isTrue();
                    assertThat(context).hasBean("applicationTaskExecutor");
                    works.end.countDown();
                });
    }

    @Test
    void thereIsAThreadForEach() {
        long scheduled = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.guildhall").stream()
                        .map(JavaClass::getMethods)
                        .flatMap(java.util.Set::stream)
                        .filter(method -> method.isAnnotatedWith(Scheduled.class))
                        .count();

        assertThat(scheduled).isBetween(8L, (long) WorkflowConfiguration.SCHEDULED_THREADS);
    }
}
