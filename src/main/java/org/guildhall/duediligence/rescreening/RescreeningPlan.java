package org.guildhall.duediligence.rescreening;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.rescreening.RescreeningRun.Cause;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.partners.LegalDataCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which runs there have to be. Every reason makes one run, whoever notices it and however often. */
@Service
public class RescreeningPlan {

    private final ScreeningProvider provider;
    private final ScreeningEvidence evidence;
    private final ListVersions versions;
    private final RescreeningRuns runs;
    private final BlindWindows windows;
    private final RescreeningSettings settings;
    private final Clock clock;

    RescreeningPlan(
            ScreeningProvider provider,
            ScreeningEvidence evidence,
            ListVersions versions,
            RescreeningRuns runs,
            BlindWindows windows,
            RescreeningSettings settings,
            Clock clock) {
        this.provider = provider;
        this.evidence = evidence;
        this.versions = versions;
        this.runs = runs;
        this.windows = windows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Plans what is due now: a run for lists that changed, and one by the calendar.
     *
     * @throws ScreeningListUnavailable when a list cannot be read; nothing is planned then
     */
    @Transactional
    public void planDue() {
        ScreeningProvider.Source source = provider.source();
        Instant now = clock.instant();
        Optional<RescreeningRun> latest = runs.latest(Cause.LIST_CHANGE);
        String known = latest.map(RescreeningRun::watchlist).orElse(null);
        if (!source.listVersion().equals(known)) {
            evidence.keepParts(source);
            String key = "list:%s:%d"
                    .formatted(
                            source.listVersion(),
                            latest.map(RescreeningRun::number).orElse(0L));
            runs.add(key, Cause.LIST_CHANGE, null, source.listVersion(), known, now)
                    .ifPresent(run -> openWindows(source, latest, run));
        }
        lastFullPass()
                .filter(last -> last.plus(settings.every()).isBefore(now))
                .ifPresent(last -> runs.add("schedule:" + last, Cause.SCHEDULE, null, null, null, now));
    }

    /** Plans to look up the parties of a partner whose legal data changed, in the transaction of the change. */
    @EventListener
    @Transactional
    public void on(LegalDataCorrected corrected) {
        planPartner(
                "legal-data:" + corrected.occurrence().id(),
                Cause.LEGAL_DATA,
                corrected.occurrence().partnerId());
    }

    /** Plans to look up the parties of one partner. */
    @Transactional
    public void planPartner(String key, Cause cause, UUID partnerId) {
        runs.add(key, cause, partnerId, null, null, clock.instant());
    }

    private Optional<Instant> lastFullPass() {
        return runs.latest(Cause.SCHEDULE).map(RescreeningRun::createdAt).or(runs::began);
    }

    /** The first lists ever read hide nothing: nobody was screened before them. */
    private void openWindows(ScreeningProvider.Source source, Optional<RescreeningRun> latest, long run) {
        String known = latest.map(RescreeningRun::watchlist).orElse(null);
        if (known == null) {
            return;
        }
        Set<Long> before = new HashSet<>(evidence.parts(known));
        source.listParts().stream()
                .filter(part -> !before.contains(part))
                .flatMap(part -> versions.find(part).stream())
                .forEach(version -> windows.open(version, run));
    }
}
