package org.guildhall.duediligence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owns the applicants, and how their owners stand with the screening lists at this moment. */
@Service
public class Ownerships {

    private final CaseStore cases;
    private final ScreeningStore screenings;
    private final Organisations organisations;

    Ownerships(CaseStore cases, ScreeningStore screenings, Organisations organisations) {
        this.cases = cases;
        this.screenings = screenings;
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    public Ownership ofApplication(UUID applicationId) {
        DueDiligenceCase current = cases.find(applicationId).orElseThrow(() -> new UnknownCase(applicationId));
        return Ownership.of(organisations.parties(current.partnerId()), standings(current));
    }

    private Map<UUID, Standing> standings(DueDiligenceCase current) {
        List<ScreeningMatch> matches = screenings.matches(current.id());
        Standing ofMatched = ofMatched(current.matchReview());
        return matches.stream()
                .map(ScreeningMatch::partyId)
                .distinct()
                .collect(Collectors.toMap(party -> party, party -> ofMatched));
    }

    private static Standing ofMatched(@Nullable MatchReview review) {
        if (review == null) {
            return Standing.UNDECIDED;
        }
        return switch (review.disposition()) {
            case FALSE_POSITIVE -> Standing.CLEAR;
            case TRUE_MATCH -> Standing.SANCTIONED;
        };
    }
}
