package org.guildhall.duediligence.checks;

import java.util.List;

/**
 * What a check says.
 *
 * @param provider who or what was asked
 * @param version by which version of its rules or interface
 */
public record CheckOutcome(String provider, String version, List<Finding> findings) {

    public CheckOutcome {
        findings = List.copyOf(findings);
    }

    public Flag flag() {
        return Flag.worst(findings.stream().map(Finding::flag).toList());
    }
}
