package org.guildhall.duediligence.ownership;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.UnknownCase;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.partners.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owns the applicants, and how their owners stand with the screening lists at this moment. */
@Service
public class Ownerships {

    private final MatchReviews reviews;
    private final Organisations organisations;
    private final OwnershipSettings settings;

    public Ownerships(MatchReviews reviews, Organisations organisations, OwnershipSettings settings) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Ownership ofApplication(UUID applicationId) {
        MatchReview review =
                reviews.find(Occasion.DUE_DILIGENCE, applicationId).orElseThrow(() -> new UnknownCase(applicationId));
        return Ownership.of(
                organisations.parties(review.found().partnerId()), standings(review), settings.beneficialOwnerFrom());
    }

    private static Map<UUID, Standing> standings(MatchReview review) {
        return review.found().matches().stream()
                .collect(Collectors.toMap(ScreeningMatch::partyId, match -> standing(match, review), Standing::graver));
    }

    private static Standing standing(ScreeningMatch match, MatchReview review) {
        if (match.clearedPairId() != null) {
            return Standing.CLEAR;
        }
        return review.inForce(match)
                .map(decision -> switch (decision.disposition()) {
                    case FALSE_POSITIVE -> Standing.CLEAR;
                    case TRUE_MATCH -> Standing.SANCTIONED;
                    case ESCALATE -> Standing.UNDECIDED;
                })
                .orElse(Standing.UNDECIDED);
    }
}
