package org.guildhall.duediligence.web;

import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.matches.Occasion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the first screening found and what officers made of it, to read; decisions are made in the task. */
@Component
@Order(30)
class MatchesSection implements CaseSection {

    private final MatchReviewPanel panel;

    MatchesSection(MatchReviewPanel panel) {
        this.panel = panel;
    }

    @Override
    public String id() {
        return "matches";
    }

    @Override
    public MatchReviewView view(DueDiligenceCase current) {
        return panel.toRead(current.applicationId(), Occasion.DUE_DILIGENCE).getFirst();
    }
}
