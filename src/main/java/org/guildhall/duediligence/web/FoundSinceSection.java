package org.guildhall.duediligence.web;

import java.util.List;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.matches.Occasion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What rescreening found after the first screening and what officers made of it, to read; newest first. */
@Component
@Order(35)
class FoundSinceSection implements CaseSection {

    private final MatchReviewPanel panel;

    FoundSinceSection(MatchReviewPanel panel) {
        this.panel = panel;
    }

    @Override
    public String id() {
        return "found-since";
    }

    @Override
    public List<MatchReviewView> view(DueDiligenceCase current) {
        return panel.toRead(current.applicationId(), Occasion.RESCREENING).reversed();
    }
}
