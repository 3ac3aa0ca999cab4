package org.guildhall.duediligence.evidence;

import java.util.List;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;

/** One piece of evidence beside what the checks said of it. */
public record ReviewItem(EvidenceItem item, List<Finding> findings) {

    /** What it counts for: an officer's word before that of the checks. */
    public Flag flag() {
        if (item.officerFlag() != null) {
            return item.officerFlag();
        }
        return item.state() == ItemState.WAIVED
                ? Flag.OBSERVATION
                : Flag.worst(findings.stream().map(Finding::flag).toList());
    }

    /** Whether an officer has to decide on it: every document, the search of the press, and whatever is serious. */
    public boolean awaitsDecision() {
        return item.undecided()
                && (item.id().isDocument() || item.id().equals(ItemId.MEDIA_SEARCH) || flag().needsReview());
    }
}
