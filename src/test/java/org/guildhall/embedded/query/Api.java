package org.guildhall.embedded.query;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** The read endpoints without HTTP. Answers are read back strictly into the official client's types. */
final class Api {

    private static final ObjectMapper STRICT = new ObjectMapper();

    private final List<Route> routes;

    Api(DataSource dataSource) {
        QueryConfiguration configuration = new QueryConfiguration(dataSource);
        this.routes = List.of(
                        configuration.processDefinitionEndpoints(),
                        configuration.processInstanceEndpoints(),
                        configuration.elementInstanceEndpoints(),
                        configuration.variableEndpoints(),
                        configuration.userTaskQueryEndpoints(),
                        configuration.jobQueryEndpoints(),
                        configuration.incidentQueryEndpoints(),
                        configuration.messageSubscriptionEndpoints(),
                        configuration.decisionQueryEndpoints(),
                        configuration.batchOperationQueryEndpoints())
                .stream()
                .map(Endpoints::routes)
                .flatMap(List::stream)
                .toList();
    }

    <T> T post(String path, String json, Class<T> type) {
        return read(call("POST", path, json), type);
    }

    <T> T get(String path, Class<T> type) {
        return read(call("GET", path, "{}"), type);
    }

    Answer call(String method, String pathAndQuery, String json) {
        String[] parts = pathAndQuery.split("\\?");
        for (Route route : routes) {
            Optional<Map<String, String>> segments = match(route.path(), parts[0]);
            if (route.method().equals(method) && segments.isPresent()) {
                return handle(route, request(segments.get(), query(parts), json));
            }
        }
        throw new AssertionError("No route for " + method + " " + parts[0]);
    }

    private static Answer handle(Route route, Call call) {
        try {
            return route.handler().handle(call).toCompletableFuture().join();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T read(Answer answer, Class<T> type) {
        try {
            return STRICT.readValue(STRICT.writeValueAsString(answer.body()), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Map<String, String>> match(String template, String path) {
        String[] expected = template.split("/");
        String[] actual = path.split("/");
        Map<String, String> segments = new HashMap<>();
        boolean fits = expected.length == actual.length;
        for (int i = 0; fits && i < expected.length; i++) {
            if (expected[i].startsWith("{") && !actual[i].equals("search")) {
                segments.put(expected[i].substring(1, expected[i].length() - 1), actual[i]);
            } else {
                fits = expected[i].equals(actual[i]);
            }
        }
        return fits ? Optional.of(segments) : Optional.empty();
    }

    private static Map<String, String> query(String[] parts) {
        Map<String, String> query = new HashMap<>();
        if (parts.length > 1) {
            String[] pair = parts[1].split("=");
            query.put(pair[0], pair[1]);
        }
        return query;
    }

    private static Call request(Map<String, String> path, Map<String, String> query, String json) {
        Call call = mock(Call.class);
        when(call.path()).thenReturn(path);
        when(call.query()).thenReturn(query);
        when(call.key(any())).thenAnswer(asked -> Long.parseLong(path.get(asked.<String>getArgument(0))));
        when(call.body(any())).thenAnswer(asked -> STRICT.readValue(json, asked.<Class<?>>getArgument(0)));
        return call;
    }
}
