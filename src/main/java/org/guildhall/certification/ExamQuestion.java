package org.guildhall.certification;

import java.util.List;

/** A question as a candidate sees it: nothing in it tells which answer is right. */
public record ExamQuestion(String text, List<Option> options) {

    public record Option(String label, String value) {}
}
