package org.guildhall.duediligence.evidence;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.CheckOutcome;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checks said: kept once per check and round. */
@Service
public class CheckResults {

    private final CheckResultStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckResults(CheckResultStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Every result, oldest first. */
    @Transactional(readOnly = true)
    public List<CheckResult> ofApplication(UUID applicationId) {
        return store.ofApplication(applicationId);
    }

    /** What the checks said of an item when it last came, the most serious first. */
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID applicationId, EvidenceItem item) {
        return store.ofApplication(applicationId).stream()
                .filter(result -> result.round() == item.round())
                .flatMap(result -> result.outcome().findings().stream())
                .filter(finding -> finding.item().equals(item.id().text()))
                .sorted((one, other) -> other.flag().compareTo(one.flag()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean made(EvidenceRequest request, CheckKind kind) {
        return store.exists(request.applicationId(), kind, request.round());
    }

    @Transactional
    public void keep(EvidenceRequest request, CheckKind kind, CheckOutcome outcome, Actor actor) {
        CheckResult result = new CheckResult(UUID.randomUUID(), kind, request.round(), outcome, clock.instant());
        if (store.insert(request.applicationId(), result)) {
            events.publishEvent(new CheckMade(Occurrence.of(clock, request.partnerId(), request.applicationId(), actor)
                    .change(
                            null,
                            "%s: %s".formatted(kind.label(), outcome.flag().label()))
                    .because(inWords(outcome))));
        }
    }

    /** For the trail: what was found by whom, without what it was found in. */
    private static String inWords(CheckOutcome outcome) {
        String findings = outcome.findings().stream()
                .filter(finding -> finding.flag() != Flag.NONE)
                .map(finding ->
                        "%s (%s)".formatted(finding.title(), finding.flag().label()))
                .collect(Collectors.joining("; "));
        return "%s Checked by %s %s."
                .formatted(
                        findings.isEmpty() ? "Nothing found." : findings + ".", outcome.provider(), outcome.version());
    }
}
