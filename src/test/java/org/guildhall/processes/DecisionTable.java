package org.guildhall.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.ParsedDecision;
import io.camunda.zeebe.dmn.ParsedDecisionRequirementsGraph;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One decision table, evaluated by the decision engine that Camunda itself runs.
 *
 * @param name the decision's id, which the models call
 * @param xml of this decision alone
 */
public record DecisionTable(Path file, String name, String xml, ParsedDecisionRequirementsGraph graph) {

    private static final DecisionEngine ENGINE = DecisionEngineFactory.createDecisionEngine();
    private static final Pattern RULE = Pattern.compile("<rule id=\"([^\"]+)\"");

    /** @param rule id of the row that decided */
    public record Outcome(String rule, JsonNode output) {}

    /** The decisions of a file: the one it is named after, and those that belong to it. */
    static Stream<DecisionTable> read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var graph = ENGINE.parse(new ByteArrayInputStream(bytes));
            return graph.getDecisions().stream()
                    .map(ParsedDecision::getId)
                    .map(id -> new DecisionTable(file, id, section(id, new String(bytes, UTF_8)), graph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DecisionTable named(String id) {
        return ProcessFiles.decisions().stream()
                .filter(table -> table.name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String section(String id, String xml) {
        int from = xml.indexOf("<decision id=\"%s\"".formatted(id));
        return xml.substring(from, xml.indexOf("</decision>", from));
    }

    public List<String> rules() {
        return RULE.matcher(xml).results().map(found -> found.group(1)).toList();
    }

    public Outcome decide(Map<String, ? extends @Nullable Object> facts) {
        var result = ENGINE.evaluateDecisionById(graph, name, new VariablesContext(Map.class.cast(facts)));
        if (result.isFailure()) {
            throw new AssertionError(
                    "Expected %s to decide on %s, but: %s".formatted(name, facts, result.getFailureMessage()));
        }
        var matched = result.getEvaluatedDecisions().stream()
                .filter(decision -> decision.decisionId().equals(name))
                .findFirst()
                .orElseThrow()
                .matchedRules();
        return new Outcome(matched.getFirst().ruleId(), json(MsgPackConverter.convertToJson(result.getOutput())));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
