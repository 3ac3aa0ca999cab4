package org.guildhall.tracks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.syntaxtree.ValString;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Asks the decision {@code track}, the same file that is deployed with the processes. It is evaluated here, so that
 * people can apply, and read what is demanded, while the engine is down.
 */
@Component
class TrackDecision {

    private static final String FILE = "processes/track.dmn";

    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final ParsedDmn decisions;

    /** The model does not change while it runs, and every look at the form asks for each kind of partner. */
    private final ConcurrentLruCache<Facts, Answer> answers = new ConcurrentLruCache<>(1_000, this::decide);

    TrackDecision() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            decisions = engine.parse(file)
                    .fold(
                            failure -> {
                                throw new IllegalStateException("Expected a decision model in " + FILE + ", but "
                                        + failure + ". Correct the model.");
                            },
                            parsed -> parsed);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the decision model " + FILE + " on the class path.", e);
        }
    }

    /** What the decision reads. */
    private record Facts(
            PartnerType type, String country, @Nullable Integer employees) {}

    /** Which track is for whom. */
    record Answer(String track, Region region, CompanySize size) {}

    Answer of(PartnerType type, String country, @Nullable Integer employees) {
        return answers.get(new Facts(type, country, employees));
    }

    private Answer decide(Facts asked) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("partnerType", asked.type().code());
        facts.put("country", asked.country());
        facts.put("employees", asked.employees());
        Map<String, String> found = evaluate(facts);
        return new Answer(
                found.getOrDefault("track", Tracks.STANDARD),
                Region.ofCode(found.getOrDefault("region", "")),
                CompanySize.ofCode(found.getOrDefault("company-size", "")));
    }

    /** What the track and the decisions behind it answered, by decision. */
    private Map<String, String> evaluate(Map<String, @Nullable Object> facts) {
        DmnEngine.EvalResult result = engine.eval(decisions, "track", facts)
                .fold(
                        failure -> {
                            throw new IllegalStateException("Expected the decision track in " + FILE
                                    + " to give an answer, but " + failure + ". Correct the model.");
                        },
                        answer -> answer);
        Map<String, String> answers = new HashMap<>();
        // Taken from the log, since beside the embedded engine results come in the engine's own encoding.
        CollectionConverters.asJava(result.auditLog().entries()).forEach(entry -> {
            if (entry.result().result() instanceof ValString text) {
                answers.put(entry.id(), text.value());
            }
        });
        return answers;
    }
}
