package org.guildhall.duediligence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.partners.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owns the applicants, and how their owners stand with the screening lists at this moment. */
@Service
public class Ownerships {

    private final CaseStore cases;
    private final ScreeningStore screenings;
    private final MatchReviewStore reviews;
    private final Organisations organisations;
    private final OwnershipSettings settings;

    Ownerships(
            CaseStore cases,
            ScreeningStore screenings,
            MatchReviewStore reviews,
            Organisations organisations,
            OwnershipSettings settings) {
        this.cases = cases;
        this.screenings = screenings;
        this.reviews = reviews;
        this.organisations = organisations;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Ownership ofApplication(UUID applicationId) {
        DueDiligenceCase current = cases.find(applicationId).orElseThrow(() -> new UnknownCase(applicationId));
        return Ownership.of(
                organisations.parties(current.partnerId()), standings(current), settings.beneficialOwnerFrom());
    }

    private Map<UUID, Standing> standings(DueDiligenceCase current) {
        List<MatchDecision> decisions = reviews.decisions(current.id());
        return screenings.matches(current.id()).stream()
                .collect(Collectors.toMap(
                        ScreeningMatch::partyId, match -> standing(match, decisions), Standing::graver));
    }

    private static Standing standing(ScreeningMatch match, List<MatchDecision> decisions) {
        if (match.clearedPairId() != null) {
            return Standing.CLEAR;
        }
        return decisions.stream()
                .filter(decision -> decision.isOn(match.partyId(), match.entryId()))
                .max(Comparator.comparingLong(MatchDecision::number))
                .map(decision -> switch (decision.disposition()) {
                    case FALSE_POSITIVE -> Standing.CLEAR;
                    case TRUE_MATCH -> Standing.SANCTIONED;
                    case ESCALATE -> Standing.UNDECIDED;
                })
                .orElse(Standing.UNDECIDED);
    }
}
