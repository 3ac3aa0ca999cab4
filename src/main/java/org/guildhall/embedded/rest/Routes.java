package org.guildhall.embedded.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what answers a method and path. A literal segment wins over a named one. */
final class Routes {

    private static final List<String> METHODS = List.of("DELETE", "GET", "PATCH", "POST", "PUT");

    /** @param path values of the named segments */
    record Match(Route route, Map<String, String> path) {}

    private record Template(String[] segments, Route route) {

        private boolean matches(String[] path) {
            for (int i = 0; i < segments.length; i++) {
                if (!named(i) && !segments[i].equals(path[i])) {
                    return false;
                }
            }
            return true;
        }

        private Match match(String[] path) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < segments.length; i++) {
                if (named(i)) {
                    values.put(segments[i].substring(1, segments[i].length() - 1), path[i]);
                }
            }
            return new Match(route, values);
        }

        private boolean named(int i) {
            return segments[i].startsWith("{");
        }

        private long names() {
            return route.path().chars().filter(it -> it == '{').count();
        }
    }

    private final Map<String, List<Template>> templates;

    Routes(List<Endpoints> endpoints) {
        this.templates = endpoints.stream()
                .flatMap(it -> it.routes().stream())
                .map(it -> new Template(it.path().split("/"), it))
                .sorted((one, other) -> Long.compare(one.names(), other.names()))
                .collect(Collectors.groupingBy(it -> bucket(it.route().method(), it.segments())));
    }

    Optional<Match> find(String method, String path) {
        String[] segments = path.split("/");
        return templates.getOrDefault(bucket(method, segments), List.of()).stream()
                .filter(it -> it.matches(segments))
                .findFirst()
                .map(it -> it.match(segments));
    }

    /** The methods that a path answers to, in alphabetical order; empty when there is no such path. */
    List<String> methods(String path) {
        return METHODS.stream().filter(method -> find(method, path).isPresent()).toList();
    }

    private static String bucket(String method, String[] segments) {
        return method + segments.length;
    }
}
