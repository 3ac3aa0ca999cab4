package org.guildhall.embedded.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of {@code docs/embedded-camunda.md} that says which endpoints there are and which not. */
final class EndpointTable {

    private static final String BEGIN = "<!-- endpoints: generated, see RestContractTest -->";
    private static final String END = "<!-- end of endpoints -->";

    private final ApiSpecification specification;
    private final Set<String> implemented;

    /** @param implemented routes such as {@code GET /v2/jobs/{jobKey}} */
    EndpointTable(ApiSpecification specification, Set<String> implemented) {
        this.specification = specification;
        this.implemented = implemented.stream().map(EndpointTable::shape).collect(Collectors.toSet());
    }

    boolean implemented(ApiSpecification.Operation operation) {
        return implemented.contains(shape(operation.route()));
    }

    /** A page with its generated part as it should be. */
    String in(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("Expected the lines '%s' and '%s' in the page.".formatted(BEGIN, END));
        }
        return page.substring(0, begin) + BEGIN + "\n\n" + table() + "\n" + page.substring(end);
    }

    private String table() {
        Map<String, String[]> subjects = new LinkedHashMap<>();
        specification.operations().stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(operation -> {
                    String[] cells = subjects.computeIfAbsent(subject(operation), subject -> new String[] {"", ""});
                    int cell = implemented(operation) ? 0 : 1;
                    String entry = "`%s %s`"
                            .formatted(operation.method(), operation.path().substring("/v2".length()));
                    cells[cell] += cells[cell].isEmpty() ? entry : "<br>" + entry;
                });
        long count =
                specification.operations().stream().filter(this::implemented).count();
        StringBuilder table = new StringBuilder("%d of the %d operations of the API (paths under `/v2`):\n\n"
                .formatted(count, specification.operations().size()));
        table.append("| subject | implemented | missing: 404 |\n|---|---|---|\n");
        subjects.forEach((subject, cells) -> table.append("| %s | %s | %s |\n".formatted(subject, cells[0], cells[1])));
        return table.toString();
    }

    private static String subject(ApiSpecification.Operation operation) {
        return operation.path().split("/")[2].replace('-', ' ');
    }

    private static String shape(String route) {
        return route.replaceAll("\\{[^}]*}", "{}");
    }
}
