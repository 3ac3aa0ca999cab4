package org.guildhall.tracks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.tracks.TrackFlawed.Flaw;
import org.springframework.stereotype.Component;

/** When the content of a track can be published. */
@Component
class TrackRules {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_ROWS = 50;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final Map<Catalogue.Kind, Set<String>> offered;

    TrackRules(List<Catalogue> catalogues) {
        offered = catalogues.stream().collect(Collectors.toMap(Catalogue::kind, catalogue -> catalogue.items().stream()
                .map(Catalogue.Item::id)
                .collect(Collectors.toSet())));
    }

    /** What is wrong, in the order of the form; empty when it can be published. */
    List<Flaw> check(TrackContent content) {
        List<Flaw> flaws = new ArrayList<>();
        line(flaws, "name", content.name());
        text(flaws, "summary", content.summary(), true);
        content.fields().forEach((field, use) -> {
            if (use == FieldUse.HIDDEN && !field.hideable()) {
                flaws.add(Flaw.of("fields", "field-needed", field));
            }
        });
        questions(flaws, content.questions());
        evidence(flaws, "evidence", content.evidence());
        criteria(flaws, content.criteria());
        terms(flaws, "terms.low", content.terms().low());
        terms(flaws, "terms.medium", content.terms().medium());
        terms(flaws, "terms.high", content.terms().high());
        text(flaws, "clauses", content.clauses(), false);
        courses(flaws, "courses", content.courses());
        if (content.courses().isEmpty()) {
            flaws.add(Flaw.of("courses", "course-missing"));
        }
        between(flaws, "exam.passMark", content.exam().passMark(), 1, 100);
        between(flaws, "exam.attempts", content.exam().attempts(), 1, 20);
        between(flaws, "exam.coolDownDays", content.exam().coolDownDays(), 0, 365);
        between(flaws, "exam.validityMonths", content.exam().validityMonths(), 1, 120);
        rows(flaws, "tiers", content.tiers());
        unique(flaws, "tiers", content.tiers().stream().map(Tier::name).toList());
        for (int i = 0; i < content.tiers().size(); i++) {
            line(flaws, "tiers[%d].name".formatted(i), content.tiers().get(i).name());
            text(flaws, "tiers[%d].demands".formatted(i), content.tiers().get(i).demands(), true);
        }
        additions(flaws, content.additions());
        return flaws;
    }

    /** What it names and nobody offers any more, such as a course that was removed. */
    Set<String> gone(TrackContent content) {
        List<Flaw> flaws = new ArrayList<>();
        evidence(flaws, "evidence", content.evidence());
        courses(flaws, "courses", content.courses());
        for (Addition addition : content.additions()) {
            evidence(flaws, "additions", addition.evidence());
            courses(flaws, "additions", addition.courses());
        }
        return flaws.stream()
                .map(flaw -> flaw.arguments().getFirst().toString())
                .collect(Collectors.toSet());
    }

    private static void questions(List<Flaw> flaws, List<Question> questions) {
        rows(flaws, "questions", questions);
        unique(flaws, "questions", questions.stream().map(Question::id).toList());
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String at = "questions[%d].".formatted(i);
            code(flaws, at + "id", question.id());
            line(flaws, at + "label", question.label());
            if (question.kind() == Question.Kind.CHOICE && question.options().size() < 2) {
                flaws.add(Flaw.of(at + "options", "options-missing", question.label()));
            }
            question.options().forEach(option -> line(flaws, at + "options", option));
        }
    }

    private void evidence(List<Flaw> flaws, String at, EvidenceDemands evidence) {
        offered(flaws, at, Catalogue.Kind.DOCUMENT, evidence.documents().keySet());
        offered(
                flaws,
                at,
                Catalogue.Kind.QUESTIONNAIRE,
                evidence.questionnaires().keySet());
    }

    private void courses(List<Flaw> flaws, String at, List<String> courses) {
        offered(flaws, at, Catalogue.Kind.COURSE, courses);
        unique(flaws, at, courses);
    }

    private void offered(List<Flaw> flaws, String at, Catalogue.Kind kind, Collection<String> named) {
        for (String id : named) {
            if (!offered.getOrDefault(kind, Set.of()).contains(id)) {
                flaws.add(Flaw.of(at, "not-offered", id));
            }
        }
    }

    private static void criteria(List<Flaw> flaws, Criteria criteria) {
        rows(flaws, "metrics", criteria.metrics());
        unique(
                flaws,
                "metrics",
                criteria.measurable().stream().map(Criteria.Metric::code).toList());
        for (int i = 0; i < criteria.metrics().size(); i++) {
            Criteria.Metric metric = criteria.metrics().get(i);
            code(flaws, "metrics[%d].code".formatted(i), metric.code());
            line(flaws, "metrics[%d].label".formatted(i), metric.label());
            line(flaws, "metrics[%d].unit".formatted(i), metric.unit());
        }
        rows(flaws, "groups", criteria.groups());
        for (int i = 0; i < criteria.groups().size(); i++) {
            List<Criteria.Rule> rules = criteria.groups().get(i).rules();
            rows(flaws, "groups[%d]".formatted(i), rules);
            for (int j = 0; j < rules.size(); j++) {
                rule(flaws, "groups[%d].rules[%d].".formatted(i, j), criteria, rules.get(j));
            }
        }
    }

    private static void rule(List<Flaw> flaws, String at, Criteria criteria, Criteria.Rule rule) {
        Criteria.Metric metric = criteria.metric(rule.metric()).orElse(null);
        if (metric == null) {
            flaws.add(Flaw.of(at + "metric", "metric-unknown", rule.metric()));
            return;
        }
        if (rule.threshold().signum() < 0
                || rule.threshold().compareTo(MOST) > 0
                || rule.threshold().scale() > 4) {
            flaws.add(Flaw.of(at + "threshold", "threshold-absurd", MOST));
        }
        Criteria.Window window = rule.window();
        if (!metric.standing() && window == null) {
            flaws.add(Flaw.of(at + "window", "window-missing", metric.label()));
        } else if (metric.standing() && window != null) {
            flaws.add(Flaw.of(at + "window", "window-needless", metric.label()));
        } else if (window != null && (window.length() < 1 || days(window) > 3660)) {
            flaws.add(Flaw.of(at + "window", "window-absurd"));
        }
    }

    private static long days(Criteria.Window window) {
        return (long) window.length()
                * switch (window.unit()) {
                    case DAYS -> 1;
                    case MONTHS -> 30;
                    case YEARS -> 366;
                };
    }

    private void terms(List<Flaw> flaws, String at, Terms terms) {
        offered(flaws, at + ".template", Catalogue.Kind.AGREEMENT, Set.of(terms.template()));
        BigDecimal percent = terms.commissionPercent();
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 2) {
            flaws.add(Flaw.of(at + ".commissionPercent", "percent"));
        }
        between(flaws, at + ".termMonths", terms.termMonths(), 1, 240);
        between(flaws, at + ".noticeDays", terms.noticeDays(), 0, 730);
        between(flaws, at + ".paymentDays", terms.paymentDays(), 0, 365);
    }

    private void additions(List<Flaw> flaws, List<Addition> additions) {
        rows(flaws, "additions", additions);
        for (int i = 0; i < additions.size(); i++) {
            Addition addition = additions.get(i);
            String at = "additions[%d]".formatted(i);
            if (addition.regions().isEmpty() && addition.sizes().isEmpty()) {
                flaws.add(Flaw.of(at, "addition-for-all", i + 1));
            }
            for (int j = 0; j < i; j++) {
                if (addition.overlaps(additions.get(j))) {
                    flaws.add(Flaw.of(at, "additions-overlap", j + 1, i + 1));
                }
            }
            evidence(flaws, at, addition.evidence());
            courses(flaws, at, addition.courses());
            text(flaws, at + ".clauses", addition.clauses(), false);
        }
    }

    private static void line(List<Flaw> flaws, String at, String text) {
        if (text.isBlank()) {
            flaws.add(Flaw.of(at, "missing"));
        } else if (text.length() > LONGEST_LINE) {
            flaws.add(Flaw.of(at, "too-long", LONGEST_LINE, text.length()));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            flaws.add(Flaw.of(at, "control"));
        }
    }

    private static void text(List<Flaw> flaws, String at, String text, boolean needed) {
        if (text.isBlank()) {
            if (needed) {
                flaws.add(Flaw.of(at, "missing"));
            }
        } else if (text.length() > LONGEST_TEXT) {
            flaws.add(Flaw.of(at, "too-long", LONGEST_TEXT, text.length()));
        } else if (CONTROL.matcher(text).find()) {
            flaws.add(Flaw.of(at, "control"));
        }
    }

    private static void code(List<Flaw> flaws, String at, String code) {
        if (!CODE.matcher(code).matches()) {
            flaws.add(Flaw.of(at, "code", code));
        }
    }

    private static void between(List<Flaw> flaws, String at, int value, int least, int most) {
        if (value < least || value > most) {
            flaws.add(Flaw.of(at, "between", least, most));
        }
    }

    private static void rows(List<Flaw> flaws, String at, Collection<?> rows) {
        if (rows.size() > MOST_ROWS) {
            flaws.add(Flaw.of(at, "too-many", MOST_ROWS, rows.size()));
        }
    }

    private static void unique(List<Flaw> flaws, String at, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> flaws.add(Flaw.of(at, "twice", name)));
    }
}
