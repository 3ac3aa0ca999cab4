package org.guildhall.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
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
import org.jspecify.annotations.Nullable;

/** One decision table, evaluated by the decision engine that Camunda itself runs. */
public record DecisionTable(Path file, String xml, ParsedDecisionRequirementsGraph graph) {

    private static final DecisionEngine ENGINE = DecisionEngineFactory.createDecisionEngine();
    private static final Pattern RULE = Pattern.compile("<rule id=\"([^\"]+)\"");

    /** @param rule id of the row that decided */
    public record Outcome(String rule, JsonNode output) {}

    static DecisionTable read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return new DecisionTable(file, new String(bytes, UTF_8), ENGINE.parse(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DecisionTable named(String id) {
        return read(Path.of("processes", id + ".dmn"));
    }

    /** The file name without its ending, which is the id the models call. */
    public String name() {
        return ProcessFiles.stem(file);
    }

    public List<String> rules() {
        return RULE.matcher(xml).results().map(found -> found.group(1)).toList();
    }

    public Outcome decide(Map<String, ? extends @Nullable Object> facts) {
        var result = ENGINE.evaluateDecisionById(graph, name(), new VariablesContext(Map.class.cast(facts)));
        if (result.isFailure()) {
            throw new AssertionError(
                    "Expected %s to decide on %s, but: %s".formatted(name(), facts, result.getFailureMessage()));
        }
        var matched = result.getEvaluatedDecisions().getFirst().matchedRules();
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
