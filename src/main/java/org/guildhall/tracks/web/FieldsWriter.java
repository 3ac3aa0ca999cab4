package org.guildhall.tracks.web;

import org.guildhall.tracks.Addition;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.EvidenceDemands;
import org.guildhall.tracks.Question;
import org.guildhall.tracks.Terms;
import org.guildhall.tracks.Tier;
import org.guildhall.tracks.TrackContent;

/** Puts a track into the controls of the editing form. */
final class FieldsWriter {

    private final Fields fields = new Fields();

    private FieldsWriter() {}

    static Fields write(TrackContent content) {
        FieldsWriter writer = new FieldsWriter();
        writer.track(content);
        return writer.fields;
    }

    private void track(TrackContent content) {
        fields.put("name", content.name());
        fields.put("summary", content.summary());
        for (ApplicationField field : ApplicationField.values()) {
            fields.put("fields." + field, content.use(field));
        }
        for (int i = 0; i < content.questions().size(); i++) {
            Question question = content.questions().get(i);
            String at = "questions[%d].".formatted(i);
            fields.put(at + "id", question.id());
            fields.put(at + "label", question.label());
            fields.put(at + "kind", question.kind());
            fields.put(at + "required", question.required());
            fields.put(at + "options", String.join("\n", question.options()));
        }
        evidence("evidence.", content.evidence());
        criteria(content.criteria());
        terms("terms.low.", content.terms().low());
        terms("terms.medium.", content.terms().medium());
        terms("terms.high.", content.terms().high());
        fields.put("clauses", content.clauses());
        content.courses().forEach(course -> fields.add("courses", course));
        fields.put("exam.passMark", content.exam().passMark());
        fields.put("exam.attempts", content.exam().attempts());
        fields.put("exam.coolDownDays", content.exam().coolDownDays());
        fields.put("exam.validityMonths", content.exam().validityMonths());
        for (int i = 0; i < content.tiers().size(); i++) {
            Tier tier = content.tiers().get(i);
            fields.put("tiers[%d].name".formatted(i), tier.name());
            fields.put("tiers[%d].demands".formatted(i), tier.demands());
        }
        for (int i = 0; i < content.additions().size(); i++) {
            addition("additions[%d].".formatted(i), content.additions().get(i));
        }
    }

    private void evidence(String at, EvidenceDemands evidence) {
        evidence.documents().forEach((code, from) -> fields.put(at + "documents." + code, from));
        evidence.questionnaires().forEach((id, from) -> fields.put(at + "questionnaires." + id, from));
        fields.put(at + "figures", evidence.figures());
        fields.put(at + "mediaSearch", evidence.mediaSearch());
    }

    private void criteria(Criteria criteria) {
        for (int i = 0; i < criteria.metrics().size(); i++) {
            Criteria.Metric metric = criteria.metrics().get(i);
            fields.put("metrics[%d].code".formatted(i), metric.code());
            fields.put("metrics[%d].label".formatted(i), metric.label());
            fields.put("metrics[%d].unit".formatted(i), metric.unit());
        }
        for (int i = 0; i < criteria.groups().size(); i++) {
            Criteria.Group group = criteria.groups().get(i);
            fields.put("groups[%d].mode".formatted(i), group.mode());
            fields.put("groups[%d].onMiss".formatted(i), group.onMiss());
            for (int j = 0; j < group.rules().size(); j++) {
                rule("groups[%d].rules[%d].".formatted(i, j), group.rules().get(j));
            }
        }
    }

    private void rule(String at, Criteria.Rule rule) {
        Criteria.Window window = rule.window();
        fields.put(at + "metric", rule.metric());
        fields.put(at + "aggregate", rule.aggregate());
        fields.put(at + "comparison", rule.comparison());
        fields.put(at + "threshold", rule.threshold().toPlainString());
        fields.put(at + "windowLength", window == null ? null : window.length());
        fields.put(at + "windowUnit", window == null ? null : window.unit());
    }

    private void terms(String at, Terms terms) {
        fields.put(at + "template", terms.template());
        fields.put(at + "commissionPercent", terms.commissionPercent().toPlainString());
        fields.put(at + "termMonths", terms.termMonths());
        fields.put(at + "noticeDays", terms.noticeDays());
        fields.put(at + "paymentDays", terms.paymentDays());
    }

    private void addition(String at, Addition addition) {
        // Marks the row even where nothing is ticked.
        fields.put(at + "row", true);
        addition.regions().forEach(region -> fields.add(at + "regions", region));
        addition.sizes().forEach(size -> fields.add(at + "sizes", size));
        addition.fields().forEach(field -> fields.add(at + "fields", field));
        evidence(at + "evidence.", addition.evidence());
        addition.courses().forEach(course -> fields.add(at + "courses", course));
        fields.put(at + "clauses", addition.clauses());
    }
}
