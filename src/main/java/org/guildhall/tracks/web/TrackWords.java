package org.guildhall.tracks.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.languages.Words;
import org.guildhall.tracks.Addition;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.AskedFrom;
import org.guildhall.tracks.Assessment;
import org.guildhall.tracks.Catalogue.Kind;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.EvidenceDemands;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.Terms;
import org.guildhall.tracks.TrackContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what tracks demand: for people who apply, and for those who compare versions. */
@Component("trackWords")
public class TrackWords {

    private final Words words;
    private final Choices choices;

    TrackWords(Words words, Choices choices) {
        this.words = words;
        this.choices = choices;
    }

    /** As in "Hours: in total at least 4,000 hours in the 12 months up to the application". */
    public String rule(Criteria.Rule rule, Criteria criteria) {
        Criteria.Metric metric =
                criteria.metric(rule.metric()).orElseGet(() -> new Criteria.Metric(rule.metric(), rule.metric(), ""));
        Criteria.Window window = rule.window();
        if (window == null) {
            return words.text("tracks.rule.standing", label(metric), rule.comparison(), rule.threshold());
        }
        return words.text(
                "tracks.rule.windowed",
                label(metric),
                rule.aggregate(),
                rule.comparison(),
                rule.threshold(),
                metric.unit(),
                words.text("tracks.window." + window.unit(), window.length()));
    }

    /** What a rule came to, as in "3,200 hours: 800 hours are missing". */
    public String found(Assessment.RuleFound found, Criteria criteria) {
        String unit = criteria.metric(found.rule().metric())
                .filter(metric -> !metric.standing())
                .map(Criteria.Metric::unit)
                .orElse("");
        BigDecimal value = found.value();
        if (value == null) {
            return words.text("tracks.found.nothing");
        }
        String said = words.text("tracks.found.met", value, unit).strip();
        return found.missingBy() == null
                ? said
                : words.text(
                        "tracks.found.missed-"
                                + found.rule().comparison().name().toLowerCase(Locale.ROOT),
                        said,
                        found.missingBy());
    }

    /** The name of a metric; those that every application says are known in every language. */
    public String label(Criteria.Metric metric) {
        return metric.standing() ? words.text("tracks.metric." + metric.code()) : metric.label();
    }

    /** Everything a track says, in the order of the editing form. */
    List<Line> lines(TrackContent content) {
        List<Line> lines = new ArrayList<>();
        String about = words.text("tracks.section.about");
        lines.add(new Line(about, words.text("tracks.edit.name"), content.name()));
        lines.add(new Line(about, words.text("tracks.edit.summary"), content.summary()));
        String form = words.text("tracks.section.form");
        for (ApplicationField field : ApplicationField.values()) {
            lines.add(new Line(form, words.of(field), words.of(content.use(field))));
        }
        content.questions()
                .forEach(question -> lines.add(new Line(
                        form,
                        words.text("tracks.line.question", question.id()),
                        Stream.of(
                                        question.label(),
                                        words.of(question.kind()),
                                        String.join(", ", question.options()),
                                        question.required() ? words.of(FieldUse.REQUIRED) : "")
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("; ")))));
        criteria(lines, content.criteria());
        String evidence = words.text("tracks.section.evidence");
        evidence(content.evidence()).forEach((name, from) -> lines.add(new Line(evidence, name, from)));
        terms(lines, words.text("tracks.line.low"), content.terms().low());
        terms(lines, words.text("tracks.line.medium"), content.terms().medium());
        terms(lines, words.text("tracks.line.high"), content.terms().high());
        String contract = words.text("tracks.section.contract");
        lines.add(new Line(contract, words.text("tracks.edit.clauses"), content.clauses()));
        String learning = words.text("tracks.section.learning");
        lines.add(new Line(learning, words.text("tracks.edit.courses"), courses(content.courses())));
        lines.add(new Line(
                learning, words.text("tracks.edit.pass-mark"), content.exam().passMark() + " %"));
        lines.add(new Line(
                learning,
                words.text("tracks.edit.attempts"),
                Integer.toString(content.exam().attempts())));
        lines.add(new Line(
                learning,
                words.text("tracks.edit.cool-down"),
                words.text("tracks.window.DAYS", content.exam().coolDownDays())));
        lines.add(new Line(
                learning,
                words.text("tracks.edit.validity"),
                words.text("tracks.window.MONTHS", content.exam().validityMonths())));
        String tiers = words.text("tracks.section.tiers");
        for (int i = 0; i < content.tiers().size(); i++) {
            lines.add(new Line(
                    tiers,
                    words.text("tracks.line.tier", i + 1),
                    content.tiers().get(i).name() + ": "
                            + content.tiers().get(i).demands()));
        }
        for (int i = 0; i < content.additions().size(); i++) {
            addition(lines, i + 1, content.additions().get(i));
        }
        return lines;
    }

    /** What differs between two versions, thing by thing. */
    List<Line.Change> changes(@Nullable TrackContent before, TrackContent after) {
        Map<String, Line> old = new LinkedHashMap<>();
        if (before != null) {
            lines(before).forEach(line -> old.put(line.section() + "\n" + line.name(), line));
        }
        List<Line.Change> changes = new ArrayList<>();
        for (Line line : lines(after)) {
            Line was = old.remove(line.section() + "\n" + line.name());
            if (was == null || !was.value().equals(line.value())) {
                changes.add(
                        new Line.Change(line.section(), line.name(), was == null ? null : was.value(), line.value()));
            }
        }
        old.values().forEach(gone -> changes.add(new Line.Change(gone.section(), gone.name(), gone.value(), null)));
        return changes;
    }

    String courses(Collection<String> ids) {
        return ids.stream().map(this::course).collect(Collectors.joining(", "));
    }

    public String course(String id) {
        return choices.label(Kind.COURSE, id);
    }

    /** What is asked for, by name, and from when on. */
    public Map<String, String> evidence(EvidenceDemands evidence) {
        Map<String, String> asked = new LinkedHashMap<>();
        evidence.documents().forEach((code, from) -> asked.put(choices.label(Kind.DOCUMENT, code), words.of(from)));
        evidence.questionnaires()
                .forEach((id, from) -> asked.put(
                        words.text("tracks.line.questionnaire", choices.label(Kind.QUESTIONNAIRE, id)),
                        words.of(from)));
        put(asked, "tracks.edit.figures", evidence.figures());
        put(asked, "tracks.edit.media-search", evidence.mediaSearch());
        return asked;
    }

    private void put(Map<String, String> asked, String key, @Nullable AskedFrom from) {
        if (from != null) {
            asked.put(words.text(key), words.of(from));
        }
    }

    private void criteria(List<Line> lines, Criteria criteria) {
        String section = words.text("tracks.section.criteria");
        criteria.metrics()
                .forEach(metric -> lines.add(new Line(
                        section,
                        words.text("tracks.line.metric", metric.code()),
                        metric.label() + " (" + metric.unit() + ")")));
        for (int i = 0; i < criteria.groups().size(); i++) {
            Criteria.Group group = criteria.groups().get(i);
            lines.add(new Line(
                    section,
                    words.text("tracks.line.group", i + 1),
                    words.of(group.mode()) + ": "
                            + group.rules().stream()
                                    .map(rule -> rule(rule, criteria))
                                    .collect(Collectors.joining("; "))
                            + ". " + words.of(group.onMiss())));
        }
    }

    private void terms(List<Line> lines, String risk, Terms terms) {
        String section = words.text("tracks.section.contract");
        Map<String, String> said = new LinkedHashMap<>();
        said.put("tracks.edit.template", choices.label(Kind.AGREEMENT, terms.template()));
        said.put(
                "tracks.edit.commission",
                terms.commissionPercent().stripTrailingZeros().toPlainString() + " %");
        said.put("tracks.edit.term", words.text("tracks.window.MONTHS", terms.termMonths()));
        said.put("tracks.edit.notice", words.text("tracks.window.DAYS", terms.noticeDays()));
        said.put("tracks.edit.payment", words.text("tracks.window.DAYS", terms.paymentDays()));
        said.forEach((key, value) -> lines.add(new Line(section, risk + ": " + words.text(key), value)));
    }

    private void addition(List<Line> lines, int number, Addition addition) {
        String section = words.text("tracks.section.additions");
        String name = words.text("tracks.line.addition", number);
        lines.add(new Line(section, name + ": " + words.text("tracks.edit.for-whom"), whom(addition)));
        if (!addition.fields().isEmpty()) {
            lines.add(new Line(
                    section, name + ": " + words.text("tracks.edit.required-fields"), names(addition.fields())));
        }
        evidence(addition.evidence()).forEach((what, from) -> lines.add(new Line(section, name + ": " + what, from)));
        if (!addition.courses().isEmpty()) {
            lines.add(new Line(section, name + ": " + words.text("tracks.edit.courses"), courses(addition.courses())));
        }
        if (!addition.clauses().isEmpty()) {
            lines.add(new Line(section, name + ": " + words.text("tracks.edit.clauses"), addition.clauses()));
        }
    }

    /** Regions and sizes, as in "Europe, North America; micro". */
    public String whom(Addition addition) {
        return Stream.of(names(addition.regions()), names(addition.sizes()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
