package org.guildhall.tracks.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.guildhall.tracks.Addition;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.AskedFrom;
import org.guildhall.tracks.Catalogue;
import org.guildhall.tracks.CompanySize;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.EvidenceDemands;
import org.guildhall.tracks.ExamTerms;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.Question;
import org.guildhall.tracks.RatedTerms;
import org.guildhall.tracks.Region;
import org.guildhall.tracks.Terms;
import org.guildhall.tracks.Tier;
import org.guildhall.tracks.TrackContent;
import org.jspecify.annotations.Nullable;

/** Reads a track from the controls of the editing form. Rows whose first control is empty are left out. */
final class FieldsReader {

    private static final int LONGEST_CODE = 36;

    private final Fields fields;
    private final Choices choices;
    private final Set<String> notNumbers = new HashSet<>();

    FieldsReader(Fields fields, Choices choices) {
        this.fields = fields;
        this.choices = choices;
    }

    /** Names of controls that hold no number where one is needed. */
    Set<String> notNumbers() {
        return notNumbers;
    }

    TrackContent read() {
        return new TrackContent(
                fields.get("name"),
                fields.get("summary"),
                uses(),
                questions(),
                evidence("evidence."),
                criteria(),
                new RatedTerms(terms("terms.low."), terms("terms.medium."), terms("terms.high.")),
                text("clauses"),
                fields.all("courses"),
                new ExamTerms(
                        whole("exam.passMark"),
                        whole("exam.attempts"),
                        whole("exam.coolDownDays"),
                        whole("exam.validityMonths")),
                rows(
                        "tiers",
                        "name",
                        i -> new Tier(
                                fields.get("tiers[%d].name".formatted(i)), text("tiers[%d].demands".formatted(i)))),
                additions());
    }

    private Map<ApplicationField, FieldUse> uses() {
        Map<ApplicationField, FieldUse> uses = new EnumMap<>(ApplicationField.class);
        for (ApplicationField field : ApplicationField.values()) {
            uses.put(field, choice("fields." + field, FieldUse.class, FieldUse.OPTIONAL));
        }
        return uses;
    }

    private List<Question> questions() {
        Set<String> taken = new HashSet<>();
        return rows("questions", "label", i -> {
            String at = "questions[%d].".formatted(i);
            String label = fields.get(at + "label");
            return new Question(
                    code(fields.get(at + "id"), label, taken),
                    label,
                    choice(at + "kind", Question.Kind.class, Question.Kind.TEXT),
                    fields.has(at + "required", true),
                    text(at + "options").lines().toList());
        });
    }

    private EvidenceDemands evidence(String at) {
        return new EvidenceDemands(
                asked(at + "documents.", choices.of(Catalogue.Kind.DOCUMENT)),
                asked(at + "questionnaires.", choices.of(Catalogue.Kind.QUESTIONNAIRE)),
                asked(at + "figures"),
                asked(at + "mediaSearch"));
    }

    private Map<String, AskedFrom> asked(String at, List<Catalogue.Item> items) {
        Map<String, AskedFrom> asked = new LinkedHashMap<>();
        for (Catalogue.Item item : items) {
            AskedFrom from = asked(at + item.id());
            if (from != null) {
                asked.put(item.id(), from);
            }
        }
        return asked;
    }

    private @Nullable AskedFrom asked(String name) {
        String value = fields.get(name);
        return Arrays.stream(AskedFrom.values())
                .filter(from -> from.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    private Criteria criteria() {
        Set<String> taken = new HashSet<>();
        List<Criteria.Metric> metrics = rows("metrics", "label", i -> {
            String at = "metrics[%d].".formatted(i);
            String label = fields.get(at + "label");
            return new Criteria.Metric(code(fields.get(at + "code"), label, taken), label, fields.get(at + "unit"));
        });
        List<Criteria.Group> groups = new ArrayList<>();
        for (int i = 0; i < fields.rows("groups"); i++) {
            String at = "groups[%d].".formatted(i);
            List<Criteria.Rule> rules = rows(at + "rules", "metric", j -> rule(at + "rules[%d].".formatted(j)));
            if (!rules.isEmpty()) {
                groups.add(new Criteria.Group(
                        choice(at + "mode", Criteria.Mode.class, Criteria.Mode.ALL),
                        choice(at + "onMiss", Criteria.OnMiss.class, Criteria.OnMiss.REVIEW),
                        rules));
            }
        }
        return new Criteria(metrics, groups);
    }

    private Criteria.Rule rule(String at) {
        Criteria.Window window = fields.get(at + "windowLength").isBlank()
                ? null
                : new Criteria.Window(
                        whole(at + "windowLength"),
                        choice(at + "windowUnit", Criteria.Window.Unit.class, Criteria.Window.Unit.MONTHS));
        return new Criteria.Rule(
                fields.get(at + "metric"),
                choice(at + "aggregate", Criteria.Aggregate.class, Criteria.Aggregate.SUM),
                choice(at + "comparison", Criteria.Comparison.class, Criteria.Comparison.AT_LEAST),
                decimal(at + "threshold"),
                window);
    }

    private Terms terms(String at) {
        return new Terms(
                fields.get(at + "template"),
                decimal(at + "commissionPercent"),
                whole(at + "termMonths"),
                whole(at + "noticeDays"),
                whole(at + "paymentDays"));
    }

    private List<Addition> additions() {
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < fields.rows("additions"); i++) {
            String at = "additions[%d].".formatted(i);
            Addition addition = new Addition(
                    choices(at + "regions", Region.class),
                    choices(at + "sizes", CompanySize.class),
                    choices(at + "fields", ApplicationField.class),
                    evidence(at + "evidence."),
                    fields.all(at + "courses"),
                    text(at + "clauses"));
            if (!addition.empty()) {
                additions.add(addition);
            }
        }
        return additions;
    }

    private <T> List<T> rows(String list, String first, IntFunction<T> read) {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < fields.rows(list); i++) {
            if (!fields.get("%s[%d].%s".formatted(list, i, first)).isBlank()) {
                rows.add(read.apply(i));
            }
        }
        return rows;
    }

    /** A code stays once it is given; a new row gets one from its label. */
    private static String code(String given, String label, Set<String> taken) {
        String base = given.isBlank() ? fromLabel(label) : given;
        String code = base;
        for (int i = 2; !taken.add(code); i++) {
            code = base + i;
        }
        return code;
    }

    private static String fromLabel(String label) {
        StringBuilder made = new StringBuilder();
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9 ]", "")
                .toLowerCase(Locale.ROOT);
        for (String word : plain.strip().split(" +", -1)) {
            boolean first = made.isEmpty() || word.isEmpty();
            made.append(first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        String code = !made.isEmpty() && Character.isLetter(made.charAt(0)) ? made.toString() : "own" + made;
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }

    private String text(String name) {
        return fields.get(name).replace("\r\n", "\n");
    }

    private int whole(String name) {
        try {
            return Integer.parseInt(fields.get(name).strip());
        } catch (NumberFormatException e) {
            notNumbers.add(name);
            return 0;
        }
    }

    private BigDecimal decimal(String name) {
        String text = fields.get(name).strip().replace(',', '.');
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
            notNumbers.add(name);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return choices(name, type).stream().findFirst().orElse(otherwise);
    }

    private <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (fields.has(name, constant)) {
                chosen.add(constant);
            }
        }
        return chosen;
    }
}
