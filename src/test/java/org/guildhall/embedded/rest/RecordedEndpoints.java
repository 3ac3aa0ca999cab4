package org.guildhall.embedded.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.embedded.contract.Contract;
import org.guildhall.embedded.contract.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts a recorder around every endpoint of every embedded engine that a test starts. */
@Configuration(proxyBeanMethods = false)
class RecordedEndpoints {

    @Bean
    static BeanPostProcessor endpointRecorder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof Endpoints endpoints && Contract.get().recording() ? recorded(endpoints) : bean;
            }
        };
    }

    private static Endpoints recorded(Endpoints endpoints) {
        return () -> {
            List<Route> routes = endpoints.routes();
            Contract.get()
                    .implemented(routes.stream()
                            .map(it -> it.method() + " " + it.path())
                            .toList());
            return routes.stream().map(RecordedEndpoints::recorded).toList();
        };
    }

    private static Route recorded(Route route) {
        return new Route(route.method(), route.path(), route.blocking(), call -> {
            try {
                return route.handler().handle(call).whenComplete((answer, failure) -> record(route, answer, failure));
            } catch (Exception e) {
                record(route, null, e);
                throw e;
            }
        });
    }

    private static void record(Route route, @Nullable Answer answer, @Nullable Throwable failure) {
        if (failure != null) {
            record(route, Problems.of(failure, route.path().replaceAll("[{}]", "")));
        } else if (answer != null) {
            record(route, answer);
        }
    }

    private static void record(Route route, Answer answer) {
        Contract.get()
                .answered(new Exchange(
                        route.method(), route.path(), answer.status(), answer.contentType(), body(answer.body())));
    }

    private static byte[] body(Object body) {
        return switch (body) {
            case null -> new byte[0];
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> Json.write(body);
        };
    }
}
